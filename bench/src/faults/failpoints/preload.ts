import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Failpoint, type Point, parseFailpoint } from './failpoint.ts';
import { patchAmqp } from './patch-amqp.ts';
import { patchHttp } from './patch-http.ts';
import { patchPg } from './patch-pg.ts';

/**
 * Loaded by `node --import` into a server or worker that the rig starts, and by nothing else: the product knows no
 * failpoints. LOCKED_IN_FAIL names one.
 */
const given = process.env.LOCKED_IN_FAIL;
if (given) install(parseFailpoint(given));

function install(failpoint: Failpoint): void {
  const require = createRequire(import.meta.url);
  const amqp = dirname(require.resolve('amqplib'));
  const pass = toPass(failpoint);
  patchAmqp(require(join(amqp, 'lib', 'channel_model.js')), pass);
  patchPg(require('pg'), pass);
  patchHttp(pass);
}

/** Called at every point; undefined where nothing is to happen, else what must be waited for. */
export type Pass = (point: Point, context?: string | (() => void)) => Promise<void> | undefined;

function toPass(failpoint: Failpoint): Pass {
  let passages = 0;
  let restsUntilMs = 0;
  return (point, context = '') => {
    const text = typeof context === 'string' ? context : '';
    const isMeant = point === failpoint.point && (!failpoint.text || text.includes(failpoint.text));
    if (!isMeant || ++passages < failpoint.nth || performance.now() < restsUntilMs) return undefined;
    if (typeof context === 'function') context(); // what is still done before it fails
    const acted = act(failpoint);
    restsUntilMs = performance.now() + failpoint.restMs;
    return acted;
  };
}

function act({ action, point, ms }: Failpoint): Promise<void> | undefined {
  switch (action) {
    case 'kill':
      process.kill(process.pid, 'SIGKILL');
      return new Promise(() => {}); // dies before the next line
    case 'throw':
      throw new Error(`failpoint ${point}`);
    case 'hang':
      return new Promise(() => {});
    case 'delay':
      return new Promise((resolve) => setTimeout(resolve, ms));
    case 'block': {
      const until = performance.now() + ms;
      while (performance.now() < until);
      return undefined;
    }
  }
}

import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { openRabbitmq } from '@locked-in/broker';
import { KEPT_DAYS } from '@locked-in/contracts';
import { startBareLive } from './live/bare-live.ts';
import { makeListeners } from './live/make-listeners.ts';
import { type OpenStreams, openStreams } from './live/open-streams.ts';
import { readProcessCost } from './process-cost.ts';
import { startCluster } from './product.ts';
import { makeFolder, startPostgres, startRabbitmq } from './services.ts';
import { percentile } from './summary.ts';

const ONE_BY_ONE = 300;

const { values } = parseArgs({
  options: {
    streams: { type: 'string', default: '10000' },
    'idle-seconds': { type: 'string', default: '90' },
  },
});
const idleMs = Number(values['idle-seconds']) * 1_000;
const count = Number(values.streams);
const folder = await makeFolder();
const postgres = await startPostgres(folder.path);
const rabbitmq = await startRabbitmq();
const product = await startCluster({ database: postgres.url, amqp: rabbitmq.url });
const broker = await openRabbitmq({ url: rabbitmq.url, name: 'bench', keptDays: KEPT_DAYS.asShipped });
try {
  const listeners = await makeListeners(postgres.url, count);
  const notifyAll = (all: readonly Listener[]) => Promise.all(all.map(notify));
  const side = { url: product.target.url, pid: product.pids.server ?? 0, notifyOne: notify, notifyAll };
  const own = await measure(side, listeners);
  console.error(JSON.stringify(own));
  const bare = await startBareLive();
  const floor = await measure(bare, listeners);
  await bare.stop();
  const ratio = round(floor.kbPerStream / own.kbPerStream);
  console.log(JSON.stringify({ streams: count, ...own, floor, ratio }));
} finally {
  await broker.close();
  await product.stop();
  await rabbitmq.remove();
  await postgres.stop();
  await folder.remove();
}

type Listener = { readonly userId: string; readonly cookie: string };
type Side = {
  readonly url: string;
  readonly pid: number;
  readonly notifyOne: (listener: Listener) => Promise<unknown>;
  readonly notifyAll: (listeners: readonly Listener[]) => Promise<unknown>;
};

async function measure({ pid, ...side }: Side, listeners: readonly Listener[]) {
  const before = await readProcessCost(pid);
  const streams = await openStreams(side.url, listeners);
  await sleep(5_000);
  const open = await readProcessCost(pid);
  await sleep(idleMs);
  const idle = await readProcessCost(pid);
  const oneMs: number[] = [];
  for (let at = 0; at < ONE_BY_ONE; at++) {
    const listener = listeners[(at * 37) % listeners.length];
    if (listener) oneMs.push(await time(streams, 1, () => side.notifyOne(listener)));
  }
  const allMs = await time(streams, listeners.length, () => side.notifyAll(listeners));
  const after = await readProcessCost(pid);
  streams.close();
  return {
    kbPerStream: round(((open.rssMb - before.rssMb) * 1024) / listeners.length),
    idleCpuPercent: round(((idle.cpuSeconds - open.cpuSeconds) / (idleMs / 1_000)) * 100),
    notifiedP99Ms: round(percentile(oneMs, 0.99)),
    allNotifiedMs: Math.round(allMs),
    rssMb: Math.round(after.rssMb),
  };
}

async function time(streams: OpenStreams, messages: number, notify: () => Promise<unknown>): Promise<number> {
  const heard = streams.whenHeard(messages);
  const startedAt = performance.now();
  await notify();
  await heard;
  return performance.now() - startedAt;
}

function notify({ userId }: Listener): Promise<void> {
  return broker.announce({ userId, event: { type: 'session-changed', sessionId: crypto.randomUUID() } });
}

function round(value: number): number {
  return Number(value.toFixed(2));
}

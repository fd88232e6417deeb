import { setTimeout as wait } from 'node:timers/promises';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { toProblem } from '../http/problem.ts';

const PATIENCE_MS = 2_000;

type Check = () => Promise<boolean>;

export type HealthRouteDeps = {
  readonly isDatabaseUp: Check;
  readonly isBrokerReady: Check;
  readonly hasLatestSchema: Check;
  /** True from the first signal to stop: whoever sends requests here shall send them elsewhere. */
  readonly isStopping: () => boolean;
};

/** `/healthz`: the process answers. `/readyz`: and everything it needs does, too. */
export function healthRoutes(deps: HealthRouteDeps) {
  return new Hono<AppEnv>()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const [database, broker, migrations] = await Promise.all(
        [deps.isDatabaseUp, deps.isBrokerReady, deps.hasLatestSchema].map(inTime),
      );
      const checks = { database, broker, migrations, running: !deps.isStopping() };
      if (Object.values(checks).every(Boolean)) return c.json({ status: 'ready', checks });
      const body = { ...toProblem('unavailable', { requestId: c.get('requestId') }), checks };
      return c.body(JSON.stringify(body), 503, {
        'Content-Type': 'application/problem+json',
        'Retry-After': '5',
      });
    });
}

async function inTime(check: Check): Promise<boolean> {
  const answer = check().catch(() => false);
  return Promise.race([answer, wait(PATIENCE_MS, false, { ref: false })]);
}

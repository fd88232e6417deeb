import { isBearer } from '@locked-in/watch';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';

export type MetricsRouteDeps = {
  /** Absent without a token: then there is nothing to be found here. */
  readonly metrics?: ServedMetrics | undefined;
};

export type ServedMetrics = {
  readonly token: string;
  readonly read: () => Promise<{ readonly contentType: string; readonly text: string }>;
};

/** The numbers of this process as Prometheus reads them, for whoever has their own token for it. */
export function metricsRoutes({ metrics }: MetricsRouteDeps) {
  return new Hono<AppEnv>().get('/metrics', async (c) => {
    if (metrics === undefined) return problem(c, 'not-found');
    if (!isBearer(c.req.header('authorization'), metrics.token)) {
      return problem(c, 'unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } });
    }
    const { contentType, text } = await metrics.read();
    return c.body(text, 200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
  });
}

import type { Received } from '@locked-in/contracts';
import type { SessionAnalysis, SessionSummary } from '@locked-in/domain';
import { Hono } from 'hono';
import type { AppEnv, Device } from '../http/app-env.ts';
import { type AuthenticateDeps, deviceOnly } from '../http/authenticate.ts';
import { problem } from '../http/problem.ts';
import { isUuid } from '../http/request-parts.ts';
import { toSessionResult } from '../session-result.ts';

type SessionOfDevice = Device & { readonly sessionId: string };
type SessionOf = { readonly userId: string; readonly sessionId: string };

export type DeviceSessionRouteDeps = AuthenticateDeps & {
  readonly readReceived: (session: SessionOfDevice) => Promise<Received>;
  readonly readSessionOfDevice: (session: SessionOfDevice) => Promise<SessionSummary | undefined>;
  readonly readAnalysis: (session: SessionOf) => Promise<SessionAnalysis | undefined>;
  readonly markRevealed: (session: SessionOf) => Promise<unknown>;
};

/** What a device may read: how much of its own session arrived, and what came of it. */
export function deviceSessionRoutes(deps: DeviceSessionRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/sessions/:sessionId/received', deviceOnly(deps), async (c) => {
      const sessionId = c.req.param('sessionId');
      if (!isUuid(sessionId)) return problem(c, 'not-found');
      return c.json(await deps.readReceived({ ...c.get('device'), sessionId }));
    })
    .get('/v1/sessions/:sessionId/result', deviceOnly(deps), async (c) => {
      const sessionId = c.req.param('sessionId');
      if (!isUuid(sessionId)) return problem(c, 'not-found');
      const session = await deps.readSessionOfDevice({ ...c.get('device'), sessionId });
      if (session === undefined) return problem(c, 'not-found');
      const key = { userId: c.get('device').userId, sessionId };
      const result = toSessionResult(session, await deps.readAnalysis(key));
      if (result.status === 'ready') await deps.markRevealed(key);
      return c.json(result);
    });
}

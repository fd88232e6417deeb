import { LabelChangeSchema, type SessionList } from '@locked-in/contracts';
import type { SessionAnalysis, SessionSummary } from '@locked-in/domain';
import { Hono } from 'hono';
import { type ChangeLabelDeps, changeLabel } from '../change-label.ts';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { toSessionResult } from '../session-result.ts';
import { ListQuerySchema } from './list-query.ts';

type SessionOf = { readonly userId: string; readonly sessionId: string };

export type SessionRouteDeps = AuthenticateDeps &
  ChangeLabelDeps & {
    readonly listSessions: (query: {
      userId: string;
      beforeMs: number | undefined;
      limit: number;
    }) => Promise<readonly SessionSummary[]>;
    readonly readSession: (session: SessionOf) => Promise<SessionSummary | undefined>;
    readonly readAnalysis: (session: SessionOf) => Promise<SessionAnalysis | undefined>;
    readonly markRevealed: (session: SessionOf) => Promise<unknown>;
  };

/** A person's own sessions. */
export function sessionRoutes(deps: SessionRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/sessions', personOnly(deps), async (c) => {
      const query = ListQuerySchema.safeParse(c.req.query());
      if (!query.success)
        return problem(c, 'invalid-request', { detail: 'before and limit must be whole numbers' });
      const { before: beforeMs, limit } = query.data;
      const { userId } = c.get('person');
      return c.json(toPage(await deps.listSessions({ userId, beforeMs, limit }), limit));
    })
    .get('/v1/sessions/:sessionId', personOnly(deps), async (c) => {
      const session = await findSession(deps, { ...c.get('person'), sessionId: c.req.param('sessionId') });
      if (session === undefined) return problem(c, 'not-found');
      const key = { ...c.get('person'), sessionId: session.sessionId };
      const result = toSessionResult(session, await deps.readAnalysis(key));
      if (result.status === 'ready') await deps.markRevealed(key);
      return c.json(result);
    })
    .patch('/v1/sessions/:sessionId/labels', personOnly(deps), async (c) => {
      const { userId } = c.get('person');
      const session = await findSession(deps, { userId, sessionId: c.req.param('sessionId') });
      if (session === undefined) return problem(c, 'not-found');
      const body = await readJson(c, LabelChangeSchema, SMALL_BODY_BYTES);
      if (!('value' in body)) return body;
      await changeLabel(deps, userId, { session, change: body.value });
      return c.body(null, 204);
    });
}

async function findSession(deps: SessionRouteDeps, key: SessionOf): Promise<SessionSummary | undefined> {
  return isUuid(key.sessionId) ? deps.readSession(key) : undefined;
}

function toPage(sessions: readonly SessionSummary[], limit: number): SessionList {
  const last = sessions.at(-1);
  const isFull = last !== undefined && sessions.length === limit;
  return { sessions: [...sessions], ...(isFull && { nextBeforeMs: last.startedAtMs }) };
}

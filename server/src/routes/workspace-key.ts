import type { Outcome } from '@locked-in/store';
import type { Context } from 'hono';
import type { PersonEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { isUuid } from '../http/request-parts.ts';

export type WorkspaceKey = { readonly userId: string; readonly workspaceId: string };

/** Whose word it is, and on which workspace. An id that is none names nothing. */
export function workspaceKey(c: Context<PersonEnv>): WorkspaceKey | undefined {
  const workspaceId = c.req.param('workspaceId') ?? '';
  return isUuid(workspaceId) ? { ...c.get('person'), workspaceId } : undefined;
}

export function answerOutcome(c: Context<PersonEnv>, outcome: Outcome): Response {
  if (outcome === 'done') return c.body(null, 204);
  return problem(c, outcome === 'not-found' ? 'not-found' : 'role-refused');
}

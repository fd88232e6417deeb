import type { Outcome } from '@locked-in/store';
import type { Context, MiddlewareHandler } from 'hono';
import type { PersonEnv } from '../http/app-env.ts';
import { problem } from '../http/problem.ts';
import { isUuid } from '../http/request-parts.ts';

export type WorkspaceKey = { readonly userId: string; readonly workspaceId: string };

/** Whose word it is, and on which workspace. An id that is none names nothing, like any that a token is not for. */
export function workspaceKey(c: Context<PersonEnv>): WorkspaceKey | undefined {
  const workspaceId = c.req.param('workspaceId') ?? '';
  const only = onlyWorkspace(c);
  if (!isUuid(workspaceId) || (only !== undefined && only !== workspaceId)) return undefined;
  return { ...c.get('person'), workspaceId };
}

/** The one that the caller's token is for, if it is for one. */
export function onlyWorkspace(c: Context<PersonEnv>): string | undefined {
  const caller = c.get('caller');
  return caller?.by === 'token' ? caller.workspaceId : undefined;
}

/** After `personOnly`, for what reaches beyond the workspace that a token is for. */
export const notFromWithinOne: MiddlewareHandler<PersonEnv> = (c, next) =>
  onlyWorkspace(c) === undefined ? next() : Promise.resolve(problem(c, 'role-refused'));

export function answerOutcome(c: Context<PersonEnv>, outcome: Outcome): Response {
  if (outcome === 'done') return c.body(null, 204);
  return problem(c, outcome === 'not-found' ? 'not-found' : 'role-refused');
}

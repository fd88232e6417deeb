import {
  type MadeWorkspace,
  RoleChangeSchema,
  type Workspace,
  type WorkspaceList,
  WorkspaceNameSchema,
} from '@locked-in/contracts';
import { mayDo, type Role } from '@locked-in/domain';
import type { Outcome, OwnWorkspace, WholeWorkspace } from '@locked-in/store';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, freshOnly, isFresh, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import {
  answerOutcome,
  notFromWithinOne,
  onlyWorkspace,
  type WorkspaceKey,
  workspaceKey,
} from './workspace-key.ts';

type OfMember = WorkspaceKey & { readonly memberId: string };

export type WorkspaceRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    readonly listWorkspaces: (userId: string) => Promise<readonly OwnWorkspace[]>;
    /** Undefined for one the person is not in. */
    readonly readWorkspace: (key: WorkspaceKey & { nowMs: number }) => Promise<WholeWorkspace | undefined>;
    readonly listSharedWeeks: (key: WorkspaceKey & { nowMs: number }) => Promise<readonly string[]>;
    /** Undefined for somebody who is in as many as there may be. */
    readonly createWorkspace: (of: { userId: string; name: string }) => Promise<MadeWorkspace | undefined>;
    readonly renameWorkspace: (of: WorkspaceKey & { name: string }) => Promise<Outcome>;
    readonly endWorkspace: (key: WorkspaceKey) => Promise<Outcome>;
    readonly changeRole: (of: OfMember & { role: Exclude<Role, 'owner'> }) => Promise<Outcome>;
    readonly transferWorkspace: (of: OfMember) => Promise<Outcome>;
    readonly removeMember: (of: OfMember) => Promise<Outcome>;
  };

/** Workspaces and who is in them. One the caller is not in is not there for them. */
export function workspaceRoutes(deps: WorkspaceRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/workspaces', personOnly(deps), (c) => list(c, deps))
    .post('/v1/workspaces', personOnly(deps), notFromWithinOne, (c) => create(c, deps))
    .get('/v1/workspaces/:workspaceId', personOnly(deps), (c) => show(c, deps))
    .patch('/v1/workspaces/:workspaceId', personOnly(deps), (c) => rename(c, deps))
    .delete('/v1/workspaces/:workspaceId', personOnly(deps), freshOnly(deps), (c) => end(c, deps))
    .patch('/v1/workspaces/:workspaceId/members/:memberId', personOnly(deps), (c) => changeRole(c, deps))
    .delete('/v1/workspaces/:workspaceId/members/:memberId', personOnly(deps), (c) => remove(c, deps));
}

async function list(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const only = onlyWorkspace(c);
  const all = await deps.listWorkspaces(c.get('person').userId);
  const workspaces = all.filter(({ workspaceId }) => only === undefined || only === workspaceId);
  return c.json({ workspaces } satisfies WorkspaceList);
}

async function create(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const body = await readJson(c, WorkspaceNameSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const made = await deps.createWorkspace({ ...c.get('person'), name: body.value.name.trim() });
  return made ? c.json(made, 201) : problem(c, 'too-many');
}

async function show(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const key = workspaceKey(c);
  const asked = key && { ...key, nowMs: deps.now() };
  const found = asked && (await deps.readWorkspace(asked));
  if (asked === undefined || found === undefined) return problem(c, 'not-found');
  const sharedWeeks = mayDo(found.role, 'see-shared') ? await deps.listSharedWeeks(asked) : [];
  const people = found.people.map((person) => ({ ...person, isMe: person.memberId === asked.userId }));
  return c.json({ ...found, people, sharedWeeks } satisfies Workspace);
}

async function rename(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const body = await readJson(c, WorkspaceNameSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const key = workspaceKey(c);
  const name = body.value.name.trim();
  return answerOutcome(c, key ? await deps.renameWorkspace({ ...key, name }) : 'not-found');
}

async function end(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const key = workspaceKey(c);
  const outcome = key ? await deps.endWorkspace(key) : 'not-found';
  if (outcome === 'done') noteSecurity(c, deps, { whose: c.get('person'), kind: 'workspace-ended' });
  return answerOutcome(c, outcome);
}

/** Whoever is removed reads of it where they read what happened to their account. */
async function remove(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const of = memberOf(c);
  const outcome = of ? await deps.removeMember(of) : 'not-found';
  if (of && outcome === 'done') {
    const detail = of.memberId === of.userId ? undefined : { by: 'somebody else' };
    noteSecurity(c, deps, { whose: { userId: of.memberId }, kind: 'workspace-left', detail });
  }
  return answerOutcome(c, outcome);
}

/** Handing a workspace over asks, as ending one does, that the person has just shown who they are. */
async function changeRole(c: Context<PersonEnv>, deps: WorkspaceRouteDeps): Promise<Response> {
  const body = await readJson(c, RoleChangeSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const of = memberOf(c);
  const { role } = body.value;
  if (of === undefined) return problem(c, 'not-found');
  if (role === 'owner' && !isFresh(c.get('caller'), deps.now())) return problem(c, 'sign-in-again');
  const outcome = await (role === 'owner' ? deps.transferWorkspace(of) : deps.changeRole({ ...of, role }));
  if (outcome === 'done')
    noteSecurity(c, deps, { whose: { userId: of.memberId }, kind: 'role-changed', detail: { role } });
  return answerOutcome(c, outcome);
}

function memberOf(c: Context<PersonEnv>): OfMember | undefined {
  const key = workspaceKey(c);
  const memberId = c.req.param('memberId') ?? '';
  return key && isUuid(memberId) ? { ...key, memberId } : undefined;
}

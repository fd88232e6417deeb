import {
  type LookList,
  type Preview,
  type SeenWeek,
  type SeenWeeks,
  SessionSharingSchema,
  type SharingChoice,
  SharingChoiceSchema,
} from '@locked-in/contracts';
import { type Calendar, isWeek, NOT_SHARED, type Sharing, weekBounds, weekOf } from '@locked-in/domain';
import type { Outcome } from '@locked-in/store';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { answerOutcome, type WorkspaceKey, workspaceKey } from './workspace-key.ts';

const DAY_MS = 86_400_000;

type SessionKey = { readonly userId: string; readonly sessionId: string };

export type WorkspaceSharingRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    readonly readPerson: (userId: string) => Promise<Calendar>;
    readonly saveSharing: (of: WorkspaceKey & Sharing) => Promise<Outcome>;
    /** What fellows show, who are told. Undefined for a workspace the person is not in. */
    readonly lookAtWeek: (
      asked: WorkspaceKey & { week: string; nowMs: number },
    ) => Promise<readonly SeenWeek[] | 'refused' | undefined>;
    /** The person's own weeks as fellows are shown them. */
    readonly previewWeeks: (asked: WorkspaceKey & { nowMs: number }) => Promise<readonly SeenWeek[]>;
    readonly listLooks: (userId: string) => Promise<LookList['looks']>;
    /** False when the person has no such session. */
    readonly withholdSession: (of: SessionKey & { isWithheld: boolean }) => Promise<boolean>;
    readonly isWithheld: (key: SessionKey) => Promise<boolean>;
  };

/** What a person shows in a workspace, what others show there, and who looked. */
export function workspaceSharingRoutes(deps: WorkspaceSharingRouteDeps) {
  return new Hono<AppEnv>()
    .patch('/v1/workspaces/:workspaceId/sharing', personOnly(deps), (c) => choose(c, deps))
    .get('/v1/workspaces/:workspaceId/weeks/:isoWeek', personOnly(deps), (c) => look(c, deps))
    .get('/v1/workspaces/:workspaceId/mine', personOnly(deps), async (c) => {
      const key = workspaceKey(c);
      if (key === undefined) return problem(c, 'not-found');
      return c.json({ weeks: await deps.previewWeeks({ ...key, nowMs: deps.now() }) } satisfies Preview);
    })
    .get('/v1/looks', personOnly(deps), async (c) =>
      c.json({ looks: await deps.listLooks(c.get('person').userId) } satisfies LookList),
    )
    .get('/v1/sessions/:sessionId/sharing', personOnly(deps), async (c) => {
      const key = { ...c.get('person'), sessionId: c.req.param('sessionId') };
      return c.json({ isWithheld: isUuid(key.sessionId) && (await deps.isWithheld(key)) });
    })
    .patch('/v1/sessions/:sessionId/sharing', personOnly(deps), (c) => withhold(c, deps));
}

async function choose(c: Context<PersonEnv>, deps: WorkspaceSharingRouteDeps): Promise<Response> {
  const body = await readJson(c, SharingChoiceSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const key = workspaceKey(c);
  if (key === undefined) return problem(c, 'not-found');
  const { level } = body.value;
  const outcome = await deps.saveSharing({ ...key, ...(await toSharing(body.value, key.userId, deps)) });
  if (outcome === 'done')
    noteSecurity(c, deps, { whose: c.get('person'), kind: 'sharing-changed', detail: { level } });
  return answerOutcome(c, outcome);
}

async function toSharing(
  { level, days, from }: SharingChoice,
  userId: string,
  deps: WorkspaceSharingRouteDeps,
): Promise<Sharing> {
  if (level === 'nothing') return NOT_SHARED;
  const nowMs = deps.now();
  const fromMs = from === 'now' ? nowMs : startOfWeek(await deps.readPerson(userId), nowMs);
  return { level, fromMs, untilMs: nowMs + days * DAY_MS };
}

async function look(c: Context<PersonEnv>, deps: WorkspaceSharingRouteDeps): Promise<Response> {
  const key = workspaceKey(c);
  const week = c.req.param('isoWeek') ?? '';
  if (key === undefined || !isWeek(week)) return problem(c, 'not-found');
  const people = await deps.lookAtWeek({ ...key, week, nowMs: deps.now() });
  if (people === undefined || people === 'refused') return answerOutcome(c, people ?? 'not-found');
  return c.json({ week, people } satisfies SeenWeeks);
}

async function withhold(c: Context<PersonEnv>, deps: WorkspaceSharingRouteDeps): Promise<Response> {
  const body = await readJson(c, SessionSharingSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const key = { ...c.get('person'), sessionId: c.req.param('sessionId') ?? '' };
  const isThere = isUuid(key.sessionId) && (await deps.withholdSession({ ...key, ...body.value }));
  return isThere ? c.body(null, 204) : problem(c, 'not-found');
}

function startOfWeek(calendar: Calendar, nowMs: number): number {
  return weekBounds(weekOf(nowMs, calendar), calendar).startsAtMs;
}

import {
  type MadeWorkspace,
  NewWorkspaceInvitationSchema,
  type ShownInvitation,
  WorkspaceCodeSchema,
} from '@locked-in/contracts';
import type { Outcome } from '@locked-in/store';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import type { Limiter } from '../limits/limiter.ts';
import type { Limits } from '../limits/open-limits.ts';
import { type Letter, workspaceLetter } from '../mail/letters.ts';
import { type InviteToWorkspace, mintWorkspaceLink } from '../mint-workspace-link.ts';
import { hashSecret } from '../secret.ts';
import { answerOutcome, notFromWithinOne, type WorkspaceKey, workspaceKey } from './workspace-key.ts';

/** So many letters a person may have us send in an hour. */
const LETTERS = { name: 'workspace-letter', points: 30, seconds: 3_600 } as const;

type Shown = { readonly userId: string; readonly codeHash: Buffer; readonly nowMs: number };

export type WorkspaceInvitationRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    readonly inviteToWorkspace: InviteToWorkspace;
    /** Hands a letter to the mail server, and waits for nothing. Absent where no mail server is set up. */
    readonly post?: ((letter: Letter) => void) | undefined;
    readonly limits: Pick<Limits, 'openAttempts'>;
    readonly withdrawInvitation: (of: WorkspaceKey & { invitationId: string }) => Promise<Outcome>;
    /** Undefined for a code that is used, old, none, or for somebody else. */
    readonly findWorkspaceInvitation: (shown: Shown) => Promise<ShownInvitation | undefined>;
    readonly joinWorkspace: (shown: Shown) => Promise<MadeWorkspace | 'full' | undefined>;
  };

/** Links that let one person into a workspace. Whoever opens one has an account already. */
export function workspaceInvitationRoutes(deps: WorkspaceInvitationRouteDeps) {
  const letters = deps.limits.openAttempts(LETTERS);
  return new Hono<AppEnv>()
    .post('/v1/workspaces/:workspaceId/invitations', personOnly(deps), (c) => invite(c, deps, letters))
    .delete('/v1/workspaces/:workspaceId/invitations/:invitationId', personOnly(deps), async (c) => {
      const key = workspaceKey(c);
      const invitationId = c.req.param('invitationId');
      const isThere = key !== undefined && isUuid(invitationId);
      return answerOutcome(
        c,
        isThere ? await deps.withdrawInvitation({ ...key, invitationId }) : 'not-found',
      );
    })
    .post('/v1/workspace-invitations', personOnly(deps), notFromWithinOne, (c) =>
      withCode(c, deps, async (shown) => {
        const found = await deps.findWorkspaceInvitation(shown);
        return found ? c.json(found) : problem(c, 'link-used');
      }),
    )
    .post('/v1/workspace-invitations/join', personOnly(deps), notFromWithinOne, (c) =>
      withCode(c, deps, async (shown) => {
        const joined = await deps.joinWorkspace(shown);
        if (joined === 'full') return problem(c, 'too-many');
        if (joined === undefined) return problem(c, 'link-used');
        noteSecurity(c, deps, { whose: c.get('person'), kind: 'workspace-joined' });
        return c.json(joined);
      }),
    );
}

async function invite(
  c: Context<PersonEnv>,
  deps: WorkspaceInvitationRouteDeps,
  letters: Limiter,
): Promise<Response> {
  const body = await readJson(c, NewWorkspaceInvitationSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const key = workspaceKey(c);
  if (key === undefined) return problem(c, 'not-found');
  const place = { publicUrl: deps.publicUrl, nowMs: deps.now() };
  const made = await mintWorkspaceLink(deps.inviteToWorkspace, { ...key, ...body.value }, place);
  if (typeof made === 'string') return answerOutcome(c, made);
  noteSecurity(c, deps, {
    whose: c.get('person'),
    kind: 'invitation-made',
    detail: { role: body.value.role },
  });
  const { email } = body.value;
  const isMailed =
    deps.post !== undefined && email !== undefined && !(await letters.count(key.userId)).isRefused;
  if (isMailed) deps.post(workspaceLetter({ email, link: made.link }));
  return c.json({ ...made, isMailed }, 201);
}

async function withCode(
  c: Context<PersonEnv>,
  { now }: AuthenticateDeps,
  use: (shown: Shown) => Promise<Response>,
): Promise<Response> {
  const body = await readJson(c, WorkspaceCodeSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  return use({ ...c.get('person'), codeHash: hashSecret(body.value.code), nowMs: now() });
}

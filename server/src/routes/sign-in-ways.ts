import { type Invitation, InvitationCodeSchema, type SignInWays } from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import { setCookie } from 'hono/cookie';
import { INVITATION_COOKIE } from '../accounts/invitation-cookie.ts';
import type { AppEnv } from '../http/app-env.ts';
import { readJson } from '../http/body.ts';
import { type LimitAttemptsDeps, limitAttempts } from '../http/limit-attempts.ts';
import { problem } from '../http/problem.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { hashSecret } from '../secret.ts';

const KEPT_SECONDS = 60 * 60;

export type SignInWayRouteDeps = LimitAttemptsDeps & {
  readonly now: () => number;
  readonly publicUrl: string;
  readonly signInWays: SignInWays;
  readonly findInvitation: (code: { codeHash: Buffer; nowMs: number }) => Promise<Invitation | undefined>;
};

/** What a browser that nobody is signed in to may offer, and showing it an invitation. */
export function signInWayRoutes(deps: SignInWayRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/sign-in-ways', (c) => c.json(deps.signInWays))
    .post('/v1/invitation', sameOriginOnly(deps.publicUrl), limitAttempts(deps, 'invitation'), (c) =>
      showInvitation(c, deps),
    );
}

async function showInvitation(c: Context<AppEnv>, deps: SignInWayRouteDeps): Promise<Response> {
  const body = await readJson(c, InvitationCodeSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const { code } = body.value;
  const invitation = await deps.findInvitation({ codeHash: hashSecret(code), nowMs: deps.now() });
  if (invitation === undefined) return problem(c, 'link-used');
  setCookie(c, INVITATION_COOKIE, code, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: deps.publicUrl.startsWith('https:'),
    maxAge: KEPT_SECONDS,
  });
  return c.json(invitation);
}

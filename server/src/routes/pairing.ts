import { SignInRequestSchema } from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { SIGN_IN_COOKIE } from '../accounts/link-sign-in.ts';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, freshOnly, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { limitAttempts } from '../http/limit-attempts.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { sameOriginOnly } from '../http/same-origin.ts';
import { mintPairingLink } from '../mint-pairing-link.ts';
import { hashSecret, mintSecret } from '../secret.ts';

const SIGNED_IN_SECONDS = 90 * 24 * 60 * 60;

type Redeemed = { readonly kind: 'signed-in'; readonly userId: string } | { readonly kind: 'link-used' };

export type PairingRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    readonly createPairingCode: (code: {
      userId: string;
      codeHash: Buffer;
      expiresAtMs: number;
    }) => Promise<unknown>;
    readonly redeemForSignIn: (signIn: {
      codeHash: Buffer;
      sessionHash: Buffer;
      nowMs: number;
      expiresAtMs: number;
    }) => Promise<Redeemed>;
    readonly signOut: (sessionHash: Buffer) => Promise<unknown>;
  };

/** Signing a browser in with the code of a link, and asking for a link for one more browser. */
export function pairingRoutes(deps: PairingRouteDeps) {
  const fromOurPages = sameOriginOnly(deps.publicUrl);
  return new Hono<AppEnv>()
    .post('/v1/sign-in', fromOurPages, limitAttempts(deps, 'sign-in-link'), (c) => signIn(c, deps))
    .post('/v1/sign-out', fromOurPages, async (c) => {
      const secret = getCookie(c, SIGN_IN_COOKIE);
      if (secret !== undefined) await deps.signOut(hashSecret(secret));
      deleteCookie(c, SIGN_IN_COOKIE, cookieOptions(deps));
      return c.body(null, 204);
    })
    .post('/v1/pairing', personOnly(deps), freshOnly(deps), async (c) => {
      const { userId } = c.get('person');
      const wanted = { userId, publicUrl: deps.publicUrl, nowMs: deps.now() };
      const link = await mintPairingLink(deps.createPairingCode, wanted);
      noteSecurity(c, deps, { whose: { userId }, kind: 'pairing-link-made' });
      return c.json(link, 201);
    });
}

async function signIn(c: Context<AppEnv>, deps: PairingRouteDeps): Promise<Response> {
  const body = await readJson(c, SignInRequestSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const secret = mintSecret();
  const nowMs = deps.now();
  const redeemed = await deps.redeemForSignIn({
    codeHash: hashSecret(body.value.code),
    sessionHash: hashSecret(secret),
    nowMs,
    expiresAtMs: nowMs + SIGNED_IN_SECONDS * 1000,
  });
  if (redeemed.kind === 'link-used') return problem(c, 'link-used');
  noteSecurity(c, deps, { whose: { userId: redeemed.userId }, kind: 'signed-in', detail: { by: 'link' } });
  setCookie(c, SIGN_IN_COOKIE, secret, { ...cookieOptions(deps), maxAge: SIGNED_IN_SECONDS });
  return c.body(null, 204);
}

function cookieOptions({ publicUrl }: PairingRouteDeps) {
  return { path: '/', httpOnly: true, sameSite: 'Lax', secure: publicUrl.startsWith('https:') } as const;
}

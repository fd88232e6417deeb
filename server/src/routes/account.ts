import type { Account, SecurityEvent, SecurityEvents } from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, freshOnly, personOnly } from '../http/authenticate.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { isPlainId } from '../http/request-parts.ts';

type StoredAccount = Omit<Account, 'signIns' | 'passkeys'> & {
  readonly signIns: readonly Omit<Account['signIns'][number], 'isThisOne'>[];
  readonly passkeys: readonly Account['passkeys'][number][];
};

export type AccountRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    /** Undefined for a person without an account. */
    readonly readOwnAccount: (userId: string) => Promise<StoredAccount | undefined>;
    /** False when this person has no such sign-in. */
    readonly endSignIn: (signIn: { userId: string; signInId: string }) => Promise<boolean>;
    readonly endSignIns: (userId: string) => Promise<unknown>;
    /** False when this person has no such passkey. */
    readonly removePasskey: (passkey: { userId: string; passkeyId: string }) => Promise<boolean>;
    /** Newest first. */
    readonly listSecurityEvents: (userId: string) => Promise<SecurityEvent[]>;
    /** How many days they are kept. */
    readonly securityKeptDays: number;
  };

/** What a person can sign in with, and where they are signed in. */
export function accountRoutes(deps: AccountRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/account', personOnly(deps), (c) => show(c, deps))
    .get('/v1/account/security-events', personOnly(deps), async (c) => {
      const events = await deps.listSecurityEvents(c.get('person').userId);
      return c.json({ events, keptDays: deps.securityKeptDays } satisfies SecurityEvents);
    })
    .delete('/v1/account/sign-ins', personOnly(deps), async (c) => {
      await deps.endSignIns(c.get('person').userId);
      return note(c, deps, 'signed-out-everywhere');
    })
    .delete('/v1/account/sign-ins/:signInId', personOnly(deps), async (c) => {
      const signIn = { ...c.get('person'), signInId: c.req.param('signInId') };
      const isThere = isPlainId(signIn.signInId) && (await deps.endSignIn(signIn));
      return isThere ? note(c, deps, 'sign-in-ended') : problem(c, 'not-found');
    })
    .delete('/v1/account/passkeys/:passkeyId', personOnly(deps), freshOnly(deps), async (c) => {
      const passkey = { ...c.get('person'), passkeyId: c.req.param('passkeyId') };
      const isThere = isPlainId(passkey.passkeyId) && (await deps.removePasskey(passkey));
      return isThere ? note(c, deps, 'passkey-removed') : problem(c, 'not-found');
    });
}

function note(
  c: Context<PersonEnv>,
  deps: NoteSecurityDeps,
  kind: 'signed-out-everywhere' | 'sign-in-ended' | 'passkey-removed',
): Response {
  noteSecurity(c, deps, { whose: c.get('person'), kind });
  return c.body(null, 204);
}

async function show(c: Context<PersonEnv>, deps: AccountRouteDeps): Promise<Response> {
  const account = await deps.readOwnAccount(c.get('person').userId);
  if (account === undefined) return problem(c, 'not-found');
  const caller = c.get('caller');
  const current = caller?.by === 'sign-in' ? caller.signInId : undefined;
  const signIns = account.signIns.map((signIn) => ({ ...signIn, isThisOne: signIn.signInId === current }));
  return c.json({ ...account, signIns, passkeys: [...account.passkeys] } satisfies Account);
}

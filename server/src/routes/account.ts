import type { Account } from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, freshOnly, personOnly } from '../http/authenticate.ts';
import { problem } from '../http/problem.ts';

type StoredAccount = Omit<Account, 'signIns' | 'passkeys'> & {
  readonly signIns: readonly Omit<Account['signIns'][number], 'isThisOne'>[];
  readonly passkeys: readonly Account['passkeys'][number][];
};

export type AccountRouteDeps = AuthenticateDeps & {
  /** Undefined for a person without an account. */
  readonly readOwnAccount: (userId: string) => Promise<StoredAccount | undefined>;
  /** False when this person has no such sign-in. */
  readonly endSignIn: (signIn: { userId: string; signInId: string }) => Promise<boolean>;
  readonly endSignIns: (userId: string) => Promise<unknown>;
  /** False when this person has no such passkey. */
  readonly removePasskey: (passkey: { userId: string; passkeyId: string }) => Promise<boolean>;
};

/** What a person can sign in with, and where they are signed in. */
export function accountRoutes(deps: AccountRouteDeps) {
  return new Hono<AppEnv>()
    .get('/v1/account', personOnly(deps), (c) => show(c, deps))
    .delete('/v1/account/sign-ins', personOnly(deps), async (c) => {
      await deps.endSignIns(c.get('person').userId);
      return c.body(null, 204);
    })
    .delete('/v1/account/sign-ins/:signInId', personOnly(deps), async (c) => {
      const signIn = { ...c.get('person'), signInId: c.req.param('signInId') };
      return (await deps.endSignIn(signIn)) ? c.body(null, 204) : problem(c, 'not-found');
    })
    .delete('/v1/account/passkeys/:passkeyId', personOnly(deps), freshOnly(deps), async (c) => {
      const passkey = { ...c.get('person'), passkeyId: c.req.param('passkeyId') };
      return (await deps.removePasskey(passkey)) ? c.body(null, 204) : problem(c, 'not-found');
    });
}

async function show(c: Context<PersonEnv>, deps: AccountRouteDeps): Promise<Response> {
  const account = await deps.readOwnAccount(c.get('person').userId);
  if (account === undefined) return problem(c, 'not-found');
  const caller = c.get('caller');
  const current = caller?.by === 'sign-in' ? caller.signInId : undefined;
  const signIns = account.signIns.map((signIn) => ({ ...signIn, isThisOne: signIn.signInId === current }));
  return c.json({ ...account, signIns, passkeys: [...account.passkeys] } satisfies Account);
}

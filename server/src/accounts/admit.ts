import { randomUUID } from 'node:crypto';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { hashSecret } from '../secret.ts';
import { readInvitation } from './invitation-cookie.ts';

export type SignUps = 'open' | 'invitation' | 'closed';

export type AdmitDeps = {
  readonly now: () => number;
  readonly signUps: SignUps;
  /** Answers the id of the person who is to have the account. */
  readonly useInvitation: (use: {
    codeHash: Buffer;
    email: string;
    nowMs: number;
  }) => Promise<string | undefined>;
  readonly hasOwner: () => Promise<boolean>;
  readonly isDisabled: (userId: string) => Promise<boolean>;
};

/** Told who has come in, and whether their account was made just now. */
export type Noticed = { userId?: string; isNew?: boolean };

type Context = { readonly headers?: Headers | undefined; readonly request?: Request | undefined } | null;

/** Who may have an account, who may sign in, and what is not kept of them. */
export function admitTo(
  deps: AdmitDeps,
  notice: (noticed: Noticed) => void,
): NonNullable<BetterAuthOptions['databaseHooks']> {
  return {
    user: {
      create: {
        before: async (user, context) => {
          const id = await admit(deps, user.email, context);
          notice({ userId: id, isNew: true });
          return { data: { ...user, id } };
        },
      },
    },
    session: {
      create: {
        before: async ({ userId }) => {
          if (await deps.isDisabled(userId)) throw refused('ACCOUNT_DISABLED');
          notice({ userId });
        },
      },
    },
    account: { create: { before: withoutTokens }, update: { before: withoutTokens } },
  };
}

/** An invitation is used up here; without one only open sign-ups let in, and never before there is an owner. */
async function admit(deps: AdmitDeps, email: string, context: Context): Promise<string> {
  const code = readInvitation(context?.request?.headers ?? context?.headers);
  if (code !== undefined) {
    const use = { codeHash: hashSecret(code), email, nowMs: deps.now() };
    const userId = await deps.useInvitation(use);
    if (userId !== undefined) return userId;
  }
  if (deps.signUps === 'open' && (await deps.hasOwner())) return randomUUID();
  throw refused('SIGN_UP_CLOSED');
}

function refused(code: string): APIError {
  return new APIError('FORBIDDEN', { code, message: code });
}

/** The provider said who this is. What its tokens could ask of it later is not ours to keep. */
async function withoutTokens(account: object) {
  return { data: { ...account, accessToken: null, refreshToken: null, idToken: null } };
}

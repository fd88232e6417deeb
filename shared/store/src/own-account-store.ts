import { sql } from 'kysely';
import type { Database } from './database.ts';

export type SignIn = {
  readonly signInId: string;
  readonly signedInAtMs: number;
  readonly expiresAtMs: number;
  readonly userAgent?: string | undefined;
};

export type OwnAccount = {
  readonly email: string;
  readonly hasPassword: boolean;
  readonly hasProvider: boolean;
  readonly signIns: readonly SignIn[];
  readonly passkeys: readonly {
    readonly passkeyId: string;
    readonly name?: string | undefined;
    readonly createdAtMs?: number | undefined;
  }[];
};

/** What a person can sign in with and where they are signed in. Undefined for a person without an account. */
export async function readOwnAccount(db: Database, userId: string): Promise<OwnAccount | undefined> {
  const user = await db.selectFrom('auth.user').select('email').where('id', '=', userId).executeTakeFirst();
  if (user === undefined) return undefined;
  const accounts = await db
    .selectFrom('auth.account')
    .select(['providerId', 'password'])
    .where('userId', '=', userId)
    .execute();
  return {
    email: user.email,
    hasPassword: accounts.some(({ password }) => password !== null),
    hasProvider: accounts.some(({ providerId }) => providerId !== 'credential'),
    signIns: await listSignIns(db, userId),
    passkeys: await listPasskeys(db, userId),
  };
}

/** False when this person has no such sign-in. */
export async function endSignIn(
  db: Database,
  { userId, signInId }: { readonly userId: string; readonly signInId: string },
): Promise<boolean> {
  const row = await db
    .deleteFrom('auth.session')
    .where('userId', '=', userId)
    .where('id', '=', signInId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** False when this person has no such passkey. */
export async function removePasskey(
  db: Database,
  { userId, passkeyId }: { readonly userId: string; readonly passkeyId: string },
): Promise<boolean> {
  const row = await db
    .deleteFrom('auth.passkey')
    .where('userId', '=', userId)
    .where('id', '=', passkeyId)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Newest first. */
async function listSignIns(db: Database, userId: string): Promise<readonly SignIn[]> {
  const rows = await db
    .selectFrom('auth.session')
    .select(['id', 'createdAt', 'expiresAt', 'userAgent'])
    .where('userId', '=', userId)
    .where('expiresAt', '>', sql<Date>`now()`)
    .orderBy('createdAt', 'desc')
    .execute();
  return rows.map((row) => ({
    signInId: row.id,
    signedInAtMs: row.createdAt.getTime(),
    expiresAtMs: row.expiresAt.getTime(),
    ...(row.userAgent && { userAgent: row.userAgent }),
  }));
}

async function listPasskeys(db: Database, userId: string): Promise<OwnAccount['passkeys']> {
  const rows = await db
    .selectFrom('auth.passkey')
    .select(['id', 'name', 'createdAt'])
    .where('userId', '=', userId)
    .orderBy('createdAt')
    .execute();
  return rows.map((row) => ({
    passkeyId: row.id,
    ...(row.name !== null && { name: row.name }),
    ...(row.createdAt !== null && { createdAtMs: row.createdAt.getTime() }),
  }));
}

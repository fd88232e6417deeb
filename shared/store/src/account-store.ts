import { sql } from 'kysely';
import type { Database } from './database.ts';

export type Account = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly isOwner: boolean;
  readonly isDisabled: boolean;
  readonly createdAtMs: number;
  readonly devices: number;
  readonly signIns: number;
};

/** Oldest first. */
export async function listAccounts(db: Database): Promise<readonly Account[]> {
  const rows = await db
    .selectFrom('auth.user')
    .innerJoin('app_user', 'user_id', 'auth.user.id')
    .select((eb) => [
      'auth.user.id',
      'auth.user.name',
      'auth.user.email',
      'auth.user.createdAt',
      'is_owner',
      'disabled_at',
      eb
        .selectFrom('device')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('device.user_id', '=', 'auth.user.id')
        .as('devices'),
      eb
        .selectFrom('auth.session')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('auth.session.userId', '=', 'auth.user.id')
        .where('auth.session.expiresAt', '>', sql<Date>`now()`)
        .as('sign_ins'),
    ])
    .orderBy('auth.user.createdAt')
    .execute();
  return rows.map((row) => ({
    userId: row.id,
    name: row.name,
    email: row.email,
    isOwner: row.is_owner,
    isDisabled: row.disabled_at !== null,
    createdAtMs: row.createdAt.getTime(),
    devices: Number(row.devices),
    signIns: Number(row.sign_ins),
  }));
}

/** Who has this address; letters of either case. */
export async function findAccount(
  db: Database,
  email: string,
): Promise<{ readonly userId: string } | undefined> {
  const row = await db
    .selectFrom('auth.user')
    .select('id')
    .where('email', '=', email.toLowerCase())
    .executeTakeFirst();
  return row && { userId: row.id };
}

/** Whose account owns the instance; nobody's before the first one is made. */
export async function findOwner(db: Database): Promise<{ readonly userId: string } | undefined> {
  const row = await db
    .selectFrom('app_user')
    .select('user_id')
    .where('is_owner', '=', true)
    .executeTakeFirst();
  return row && { userId: row.user_id };
}

export async function isDisabled(db: Database, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('disabled_at')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row === undefined || row.disabled_at !== null;
}

/** Lets a person in no more, and ends their sign-ins; their devices are refused while it lasts. */
export async function disableAccount(db: Database, userId: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('app_user').set({ disabled_at: sql`now()` }).where('user_id', '=', userId).execute();
    await endSignIns(tx, userId);
  });
}

export async function enableAccount(db: Database, userId: string): Promise<void> {
  await db.updateTable('app_user').set({ disabled_at: null }).where('user_id', '=', userId).execute();
}

/** Signed out everywhere. */
export async function endSignIns(db: Database, userId: string): Promise<void> {
  await db.deleteFrom('auth.session').where('userId', '=', userId).execute();
  await db.deleteFrom('web_session').where('user_id', '=', userId).execute();
}

import type { Database } from './database.ts';

/** Whom a pairing link has signed in with this cookie. */
export async function findSignedIn(
  db: Database,
  sessionHash: Buffer,
  nowMs: number,
): Promise<{ readonly userId: string } | undefined> {
  const row = await db
    .selectFrom('web_session')
    .innerJoin('app_user', 'app_user.user_id', 'web_session.user_id')
    .select('web_session.user_id')
    .where('session_hash', '=', sessionHash)
    .where('expires_at_ms', '>', nowMs)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row && { userId: row.user_id };
}

export async function signOut(db: Database, sessionHash: Buffer): Promise<void> {
  await db.deleteFrom('web_session').where('session_hash', '=', sessionHash).execute();
}

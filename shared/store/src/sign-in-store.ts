import type { Database } from './database.ts';

/** Who is signed in with this cookie. */
export async function findSignedIn(
  db: Database,
  sessionHash: Buffer,
  nowMs: number,
): Promise<{ readonly userId: string } | undefined> {
  const row = await db
    .selectFrom('web_session')
    .select('user_id')
    .where('session_hash', '=', sessionHash)
    .where('expires_at_ms', '>', nowMs)
    .executeTakeFirst();
  return row && { userId: row.user_id };
}

export async function signOut(db: Database, sessionHash: Buffer): Promise<void> {
  await db.deleteFrom('web_session').where('session_hash', '=', sessionHash).execute();
}

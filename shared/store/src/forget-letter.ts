import type { SessionEvent } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { forgetWished } from './forgetting.ts';

/** Takes what is forgotten in a session out of events of it that rest somewhere else; undefined when nothing is. */
export type ForgetIn = (events: readonly SessionEvent[]) => readonly SessionEvent[];

export async function readForgetting(
  db: Database,
  key: { readonly userId: string; readonly sessionId: string },
): Promise<ForgetIn | undefined> {
  const row = await db
    .selectFrom('focus_session')
    .select(['session_id', 'forgotten'])
    .where('user_id', '=', key.userId)
    .where('session_id', '=', key.sessionId)
    .executeTakeFirst();
  const { session_id, forgotten } = row ?? {};
  if (session_id === undefined || !forgotten) return undefined;
  return (events) => forgetWished(session_id, forgotten, events);
}

/** One at a time, of all processes on this database; waits for its turn, and throws when that takes too long. */
export async function inErasureTurn(db: Database, work: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${ERASURE_LOCK}::bigint)`.execute(connection);
    try {
      await work();
    } finally {
      await sql`select pg_advisory_unlock(${ERASURE_LOCK}::bigint)`.execute(connection);
    }
  });
}

/** Any number that nothing else locks on a database of this product. */
const ERASURE_LOCK = '7810034218850160003';

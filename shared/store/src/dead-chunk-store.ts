import { sql } from 'kysely';
import type { Database } from './database.ts';
import { INBOX_CHANNEL, type InboxChunk } from './inbox-store.ts';

/** A chunk that was put aside. */
export type DeadChunk = InboxChunk & { readonly reason: string; readonly diedAtMs: number };

/** Oldest first. */
export async function listDeadChunks(db: Database): Promise<readonly DeadChunk[]> {
  const rows = await db
    .selectFrom('dead_chunk')
    .select(['inbox_id', 'head', 'body', 'attempt', 'reason', 'died_at'])
    .orderBy('inbox_id')
    .execute();
  return rows.map(({ inbox_id, died_at, ...row }) => ({
    inboxId: inbox_id,
    diedAtMs: died_at.getTime(),
    ...row,
  }));
}

export async function rewriteDeadChunk(
  db: Database,
  { inboxId, body }: Pick<InboxChunk, 'inboxId' | 'body'>,
): Promise<void> {
  await db
    .updateTable('dead_chunk')
    .set({ body: Buffer.from(body) })
    .where('inbox_id', '=', inboxId)
    .execute();
}

/** Back into the inbox, as if it had just been published. */
export async function replayDeadChunk(db: Database, inboxId: number): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const dead = await tx
      .deleteFrom('dead_chunk')
      .where('inbox_id', '=', inboxId)
      .returning(['head', 'body'])
      .executeTakeFirst();
    if (dead === undefined) return;
    await tx
      .insertInto('inbox_chunk')
      .values({ head: JSON.stringify(dead.head), body: dead.body })
      .execute();
    await sql`select pg_notify(${INBOX_CHANNEL}, '')`.execute(tx);
  });
}

export async function dropDeadChunk(db: Database, inboxId: number): Promise<void> {
  await db.deleteFrom('dead_chunk').where('inbox_id', '=', inboxId).execute();
}

/** Those that arrived so many days ago or earlier, or as many as their person chose; answers how many there were. */
export async function dropOldDeadChunks(db: Database, days: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('dead_chunk')
    .where(
      sql<boolean>`(head ->> 'receivedAtMs')::float8 <= 1000 * extract(epoch from now() - make_interval(days => least(
        ${days}::integer,
        (select events_kept_days from app_user where user_id::text = head ->> 'userId')
      )))`,
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

import type { ChunkHead, SealedChunk } from '@locked-in/contracts';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Notified, without a payload, in the transaction that adds to the inbox. */
export const INBOX_CHANNEL = 'locked_in_inbox';

export type InboxChunk = {
  readonly inboxId: number;
  readonly head: ChunkHead;
  readonly body: Uint8Array;
  /** Counts from 1. */
  readonly attempt: number;
};

export type SettledChunk = {
  readonly inboxId: number;
  readonly outcome:
    | { readonly kind: 'done' }
    | { readonly kind: 'retry'; readonly delayMs: number }
    | { readonly kind: 'discard'; readonly reason: string };
};

/** One insert and one commit for all of them. */
export async function addToInbox(db: Database, chunks: readonly SealedChunk[]): Promise<void> {
  const rows = chunks.map(({ head, body }) => ({ head: JSON.stringify(head), body: Buffer.from(body) }));
  await db
    .with('added', (query) => query.insertInto('inbox_chunk').values(rows).returning('inbox_id'))
    .selectNoFrom(sql`pg_notify(${INBOX_CHANNEL}, '')`.as('notified'))
    .execute();
}

/** `bytes`: of all bodies together; one that is larger comes alone. */
export type InboxClaim = { readonly limit: number; readonly bytes: number; readonly leaseMs: number };

/** The oldest chunks that are due, invisible to everyone else until they are settled or `leaseMs` are over. */
export async function claimInbox(
  db: Database,
  { limit, bytes, leaseMs }: InboxClaim,
): Promise<readonly InboxChunk[]> {
  const rows = await db
    .with('free', (query) =>
      query
        .selectFrom('inbox_chunk')
        .select(['inbox_id', 'due_at', sql<number>`octet_length(body)`.as('bytes')])
        .where('due_at', '<=', sql<Date>`now()`)
        .orderBy('due_at')
        .orderBy('inbox_id')
        .limit(limit)
        .forUpdate()
        .skipLocked(),
    )
    .with('reckoned', (query) =>
      query
        .selectFrom('free')
        .select(['inbox_id', 'bytes'])
        .select(sql<number>`sum(bytes) over (order by due_at, inbox_id)`.as('up_to_it')),
    )
    .updateTable('inbox_chunk')
    .from('reckoned')
    .set({ due_at: after(leaseMs) })
    .whereRef('inbox_chunk.inbox_id', '=', 'reckoned.inbox_id')
    .where((where) => where.or([where('up_to_it', '<=', bytes), where('up_to_it', '=', where.ref('bytes'))]))
    .returning(['inbox_chunk.inbox_id', 'head', 'body', 'attempt'])
    .execute();
  return rows.map(({ inbox_id, ...row }) => ({ inboxId: inbox_id, ...row })).toSorted(byId);
}

/** All in one transaction: what is done is forgotten, what is discarded is kept aside with its reason. */
export async function settleInbox(db: Database, settled: readonly SettledChunk[]): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    for (const { inboxId, outcome } of settled) {
      if (outcome.kind === 'retry') await postpone(transaction, inboxId, outcome.delayMs);
      if (outcome.kind === 'discard') await bury(transaction, inboxId, outcome.reason);
    }
    const gone = settled.filter(({ outcome }) => outcome.kind !== 'retry').map(({ inboxId }) => inboxId);
    await transaction.deleteFrom('inbox_chunk').where('inbox_id', '=', anyOf(gone)).execute();
  });
}

/** Gives claimed chunks back, as if they had never been claimed. */
export async function releaseInbox(db: Database, inboxIds: readonly number[]): Promise<void> {
  await db
    .updateTable('inbox_chunk')
    .set({ due_at: sql<Date>`now()` })
    .where('inbox_id', '=', anyOf(inboxIds))
    .execute();
}

/** Milliseconds until the next chunk is due, 0 or less when one is; undefined when there is none. */
export async function inboxDueInMs(db: Database): Promise<number | undefined> {
  const next = await db
    .selectFrom('inbox_chunk')
    .select(sql<number>`extract(epoch from due_at - now())::float8 * 1000`.as('inMs'))
    .orderBy('due_at')
    .limit(1)
    .executeTakeFirst();
  return next?.inMs;
}

async function postpone(db: Database, inboxId: number, delayMs: number): Promise<void> {
  await db
    .updateTable('inbox_chunk')
    .set({ due_at: after(delayMs), attempt: sql<number>`attempt + 1` })
    .where('inbox_id', '=', inboxId)
    .execute();
}

async function bury(db: Database, inboxId: number, reason: string): Promise<void> {
  await db
    .insertInto('dead_chunk')
    .columns(['inbox_id', 'head', 'body', 'attempt', 'reason'])
    .expression((query) =>
      query
        .selectFrom('inbox_chunk')
        .select(['inbox_id', 'head', 'body', 'attempt', sql<string>`${reason}::text`.as('reason')])
        .where('inbox_id', '=', inboxId),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function after(ms: number) {
  return sql<Date>`now() + ${ms}::float8 * interval '1 millisecond'`;
}

function anyOf(ids: readonly number[]) {
  return sql<number>`any(${[...ids]}::bigint[])`;
}

function byId(a: InboxChunk, b: InboxChunk): number {
  return a.inboxId - b.inboxId;
}

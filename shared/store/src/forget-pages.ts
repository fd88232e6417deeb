import { forgetEvents, forgottenRanges, type SessionEvent, type TimeRange } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { recordset } from './jsonb.ts';
import type { LockedSession } from './lock-sessions.ts';
import type { NewChunk } from './new-chunk.ts';

/** Chunks that come after the person's word to forget lose those pages before they rest anywhere. */
export function forgetOnArrival(
  sessions: readonly LockedSession[],
  chunks: readonly NewChunk[],
): readonly NewChunk[] {
  return chunks.map((chunk) => {
    const ranges = sessions.find((session) => isOf(session, chunk))?.forgotten ?? [];
    return { ...chunk, events: forgetEvents(chunk.events, { ranges, sites: [] }) };
  });
}

/**
 * What new chunks say is forgotten loses its pages wherever it rests in the session, whoever recorded it. The ranges
 * are kept with the session for what is still to come. Order and repeats do not matter.
 */
export async function forgetAtRest(
  tx: Database,
  sessions: readonly LockedSession[],
  inserted: readonly NewChunk[],
): Promise<void> {
  for (const session of sessions) {
    const own = inserted.filter((chunk) => isOf(session, chunk));
    const ranges = own.flatMap(({ events }) => forgottenRanges(events));
    if (ranges.length > 0) await forgetRanges(tx, session, ranges);
  }
}

function isOf(session: LockedSession, { head }: NewChunk): boolean {
  return head.userId.toLowerCase() === session.user_id && head.sessionId.toLowerCase() === session.session_id;
}

async function forgetRanges(
  tx: Database,
  session: LockedSession,
  ranges: readonly TimeRange[],
): Promise<void> {
  await sql`
    update focus_session set forgotten = ${JSON.stringify([...(session.forgotten ?? []), ...ranges])}::jsonb
    where user_id = ${session.user_id} and session_id = ${session.session_id}
  `.execute(tx);
  const resting = await readResting(tx, session);
  await rewrite(
    tx,
    session,
    resting.flatMap((chunk) => {
      const events = forgetEvents(chunk.events, { ranges, sites: [] });
      return events === chunk.events ? [] : [{ ...chunk, events }];
    }),
  );
}

type RestingChunk = {
  readonly device_id: string;
  readonly first_seq: number;
  readonly started_on: string;
  readonly events: readonly SessionEvent[];
};

async function readResting(tx: Database, session: LockedSession): Promise<readonly RestingChunk[]> {
  const { rows } = await sql<RestingChunk>`
    select device_id, first_seq, started_on::text, events from event_chunk
    where user_id = ${session.user_id} and session_id = ${session.session_id}
  `.execute(tx);
  return rows;
}

async function rewrite(tx: Database, session: LockedSession, chunks: readonly RestingChunk[]): Promise<void> {
  if (chunks.length === 0) return;
  await sql`
    update event_chunk as chunk set events = input.events
    from ${recordset(chunks, 'device_id uuid, first_seq integer, started_on date, events jsonb')}
    where chunk.user_id = ${session.user_id} and chunk.session_id = ${session.session_id}
      and chunk.device_id = input.device_id and chunk.first_seq = input.first_seq
      and chunk.started_on = input.started_on
  `.execute(tx);
}

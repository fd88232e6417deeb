import { sql } from 'kysely';
import type { Database } from './database.ts';
import { toFoldedRow, toRecorded } from './folded-session.ts';
import type { NewChunk, RecordedSession } from './new-chunk.ts';
import { startedOn } from './partitions.ts';
import { toZone } from './person-zone.ts';
import type { PlainSession } from './sort-plain.ts';

export type RecordedPlainly = {
  readonly sessions: readonly RecordedSession[];
  /** What was not stored: it is known already, or something about its session is not plain. */
  readonly left: readonly NewChunk[];
};

/** One statement, which is a transaction of its own: stores chunks and folds their sessions. */
export async function recordPlain(db: Database, sessions: readonly PlainSession[]): Promise<RecordedPlainly> {
  if (sessions.length === 0) return { sessions: [], left: [] };
  const entries = sessions.flatMap((session) => session.chunks.map((chunk) => ({ session, chunk })));
  const { rows } = await statement(entries, sessions).execute(db);
  const left = rows.flatMap(({ place }) => entries[place - 1] ?? []);
  const unfinished = new Set(left.map(({ session }) => session));
  return {
    sessions: sessions.filter((session) => !unfinished.has(session)).map(toOutcome),
    left: left.map(({ chunk }) => chunk),
  };
}

type Entry = { readonly session: PlainSession; readonly chunk: NewChunk };

function statement(entries: readonly Entry[], sessions: readonly PlainSession[]) {
  const heads = entries.map(({ chunk }) => chunk.head);
  const bodies = entries.map(({ chunk }) => chunk.body);
  return sql<{ readonly place: number }>`
    select place from record_plain_chunks(
      ${list(heads, ({ userId }) => userId)}::uuid[], ${list(heads, ({ sessionId }) => sessionId)}::uuid[],
      ${list(heads, ({ deviceId }) => deviceId)}::uuid[], ${list(heads, ({ firstSeq }) => firstSeq)}::integer[],
      ${list(heads, ({ count }) => count)}::integer[],
      ${list(entries, ({ chunk }) => startedOn(chunk))}::date[],
      ${list(heads, ({ receivedAtMs }) => new Date(receivedAtMs).toISOString())}::timestamptz[],
      ${Buffer.concat(bodies)}::bytea, ${startsOf(bodies)}::integer[],
      ${list(bodies, ({ byteLength }) => byteLength)}::integer[],
      ${list(entries, ({ session }) => session.begun !== undefined)}::boolean[], ${begunOf(sessions)}::json
    ) as place
  `;
}

/** PostgreSQL's way to write an array; nothing in ours needs quotes. */
function list<T>(items: readonly T[], of: (item: T) => string | number | boolean): string {
  return `{${items.map(of).join()}}`;
}

function startsOf(bodies: readonly Uint8Array[]): string {
  let start = 1; // as SQL counts
  return list(bodies, ({ byteLength }) => {
    start += byteLength;
    return start - byteLength;
  });
}

function begunOf(sessions: readonly PlainSession[]): string | null {
  const begun = sessions.flatMap(({ begun: folded }) =>
    folded === undefined ? [] : [{ ...toFoldedRow(folded), since_ms: toZone(folded).since_ms }],
  );
  return begun.length === 0 ? null : JSON.stringify(begun);
}

function toOutcome({ begun, userId, sessionId, deviceId }: PlainSession): RecordedSession {
  return begun ? toRecorded(begun) : { userId, sessionId, deviceId, isDue: false, missing: false };
}

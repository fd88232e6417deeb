import { openDatabase, unpackEvents } from '@locked-in/store';

export type StoredChunk = { readonly firstSeq: number; readonly count: number };

/** The chunks of one session, by default the only one in this database, by their numbers, and all their bytes as text. */
export async function readStream(
  databaseUrl: string | undefined,
  sessionId?: string,
): Promise<{ chunks: readonly StoredChunk[]; text: string }> {
  if (databaseUrl === undefined) throw new Error('The system has no database that can be asked.');
  const db = openDatabase(databaseUrl, { maxConnections: 1 });
  try {
    const rows = await db
      .selectFrom('event_chunk')
      .select(['session_id', 'first_seq', 'count', 'body'])
      .orderBy('first_seq')
      .execute()
      .then((all) => all.filter((row) => sessionId === undefined || row.session_id === sessionId));
    const chunks = rows.map((row) => ({ firstSeq: row.first_seq, count: row.count }));
    return { chunks, text: JSON.stringify(rows.map((row) => unpackEvents(row.body))) };
  } finally {
    await db.destroy();
  }
}

/** True when every event number from 0 on is there exactly once. */
export function isDense(chunks: readonly StoredChunk[]): boolean {
  return chunks.every(({ firstSeq }, index) => {
    const before = chunks[index - 1];
    return firstSeq === (before === undefined ? 0 : before.firstSeq + before.count);
  });
}

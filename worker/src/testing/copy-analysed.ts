import type { SessionEvent } from '@locked-in/domain';
import { type Database, recordChunks, toNewChunk } from '@locked-in/store';
import { mintSender, type Sender } from './sessions.ts';

export type Copied = {
  readonly sender: Sender;
  readonly events: readonly SessionEvent[];
  readonly times: number;
};

/** Many more sessions of the same person, with the same events and the analysis that the sender's session has. */
export async function copyAnalysed(db: Database, { sender, events, times }: Copied): Promise<void> {
  const { rubric, segments, measures, computed, sentences } = await db
    .selectFrom('session_analysis')
    .select(['rubric', 'segments', 'measures', 'computed', 'sentences'])
    .where('session_id', '=', sender.sessionId)
    .executeTakeFirstOrThrow();
  const analysis = {
    rubric,
    segments: JSON.stringify(segments),
    measures: JSON.stringify(measures),
    computed: JSON.stringify(computed),
    sentences: JSON.stringify(sentences),
    inputs_hash: 'a',
    received: 1,
  };
  const senders = Array.from({ length: times }, () => mintSender(sender.userId));
  const part = { firstSeq: 0, count: events.length, receivedAtMs: Date.now() };
  await recordChunks(
    db,
    senders.map((each) => toNewChunk({ ...each, ...part }, events)),
  );
  const rows = senders.map(({ userId, sessionId }) => ({
    user_id: userId,
    session_id: sessionId,
    ...analysis,
  }));
  await db.insertInto('session_analysis').values(rows).execute();
}

import { turnsSession } from '@locked-in/domain';
import { type Folded, foldStream } from './folded-session.ts';
import { tellsSolutions } from './keep-told-solutions.ts';
import type { NewChunk } from './new-chunk.ts';
import { unpackEvents } from './packed-events.ts';
import { bySession } from './session-key.ts';
import { type DeclaredStream, type StoredChunk, toDeclaredStream } from './stream.ts';

/** New chunks of one device and session that either begin it, then `begun` is what it will be, or let it go on. */
export type PlainSession = {
  readonly userId: string;
  readonly sessionId: string;
  readonly deviceId: string;
  readonly chunks: readonly NewChunk[];
  readonly begun?: Folded | undefined;
};

/** What nearly all chunks are, as far as they can be told by themselves, and the rest. */
export function sortPlain(chunks: readonly NewChunk[]): {
  readonly plain: readonly PlainSession[];
  readonly rest: readonly NewChunk[];
} {
  const plain: PlainSession[] = [];
  const rest: NewChunk[] = [];
  for (const ofSession of bySession(chunks).values()) {
    const session = toPlain(ofSession);
    if (session === undefined) rest.push(...ofSession);
    else plain.push(session);
  }
  return { plain, rest };
}

function toPlain(chunks: readonly NewChunk[]): PlainSession | undefined {
  const [first] = chunks;
  if (first === undefined || !areOneStream(chunks)) return undefined;
  const { userId, sessionId, deviceId } = first.head;
  const key = {
    userId: userId.toLowerCase(),
    sessionId: sessionId.toLowerCase(),
    deviceId: deviceId.toLowerCase(),
  };
  if (chunks.every(({ turning }) => turning === undefined)) return { ...key, chunks };
  const begun = toBegun(key, chunks);
  return begun && { ...key, chunks, begun };
}

/** Of one device, and none of them twice. */
function areOneStream(chunks: readonly NewChunk[]): boolean {
  const firsts = new Set(chunks.map(({ head }) => head.firstSeq));
  return (
    firsts.size === chunks.length && chunks.every(({ head }) => head.deviceId === chunks[0]?.head.deviceId)
  );
}

type Key = Pick<PlainSession, 'userId' | 'sessionId' | 'deviceId'>;

/** As the session will be if nothing of it is known yet. Undefined where more follows from it than its own row. */
function toBegun(key: Key, chunks: readonly NewChunk[]): Folded | undefined {
  const turns = chunks.flatMap(({ turning = [] }) => turning.filter(turnsSession));
  if (turns.some(({ kind }) => FORGETTING.has(kind))) return undefined;
  const stream = turns.every(({ kind }) => kind === 'session-started')
    ? toBegunStream(key, chunks)
    : toDeclaredStream(chunks.map((chunk) => toStored(key, chunk)));
  const requestId = chunks.at(-1)?.head.requestId;
  const folded = stream && foldStream({ ...key, requestId }, stream);
  return folded && !tellsSolutions(folded) ? folded : undefined;
}

/** What only lets a session go on that has just begun adds to its length alone: it is not opened. */
function toBegunStream(key: Key, chunks: readonly NewChunk[]): DeclaredStream | undefined {
  const declaring = chunks.filter(({ turning }) => turning !== undefined);
  const stream = toDeclaredStream(declaring.map((chunk) => toStored(key, chunk)));
  const heads = chunks.map(({ head }) => head);
  return (
    stream && {
      ...stream,
      received: heads.reduce((sum, { count }) => sum + count, 0),
      lastSeq: Math.max(...heads.map(({ firstSeq, count }) => firstSeq + count - 1)),
    }
  );
}

const FORGETTING: ReadonlySet<string> = new Set(['forgotten', 'site-forgotten']);

function toStored({ deviceId }: Key, { head, body, turning }: NewChunk): StoredChunk {
  return {
    device_id: deviceId,
    first_seq: head.firstSeq,
    received_at: new Date(head.receivedAtMs),
    events: turning ?? unpackEvents(body),
  };
}

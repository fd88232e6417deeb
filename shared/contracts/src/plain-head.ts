import { type ChunkHead, ChunkHeadSchema } from './chunk.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Fields = Readonly<Record<string, unknown>>;

/** What `ChunkHeadSchema` says, which is asked about uncommon heads only. Undefined for what is no head. */
export function parseChunkHead(fields: Fields): ChunkHead | undefined {
  const { userId, deviceId, sessionId, firstSeq, count, receivedAtMs, requestId, startedAtMs, turns } =
    fields;
  const isPlain =
    isId(userId) &&
    isId(deviceId) &&
    isId(sessionId) &&
    isInt(firstSeq) &&
    isInt(count) &&
    isInt(receivedAtMs) &&
    isInt(startedAtMs) &&
    typeof turns === 'boolean' &&
    typeof requestId === 'string';
  return isPlain
    ? { userId, deviceId, sessionId, firstSeq, count, receivedAtMs, requestId, startedAtMs, turns }
    : ChunkHeadSchema.safeParse(fields).data;
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

function isInt(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value);
}

import { isDeepStrictEqual } from 'node:util';
import type { ChunkBody, ChunkHead, SealedChunk } from '@locked-in/contracts';
import { turnsSession } from '@locked-in/domain';
import { packEvents } from '@locked-in/store';
import type { CheckedBody } from './http/body.ts';

type Sender = Omit<ChunkHead, 'count' | 'startedAtMs' | 'turns'>;

/**
 * A checked body as it travels and rests: the bytes that came, unless they hold what the contract does not know or
 * came unpacked.
 */
export function sealChunk(sender: Sender, body: CheckedBody<ChunkBody>): SealedChunk {
  const { events } = body.value;
  const head = {
    ...sender,
    count: events.length,
    startedAtMs: events[0]?.occurredAtMs ?? sender.receivedAtMs,
    turns: events.some(turnsSession),
  };
  return { head, body: canRest(body) ? body.sent : packEvents(events) };
}

function canRest({ value, json, sent, isGzip }: CheckedBody<ChunkBody>): boolean {
  return isGzip && hasPlainHeader(sent) && isSame(json, value);
}

/** An event that passed as it is stands in both by reference. */
function isSame(json: unknown, { events }: ChunkBody): boolean {
  const { events: sent, ...rest } = Object(json);
  if (Object.keys(rest).length > 0) return false;
  return events.every((event, at) => event === sent[at] || isDeepStrictEqual(event, sent[at]));
}

/** A gzip header with flags carries a name or a comment (RFC 1952 §2.3). */
function hasPlainHeader(gzip: Uint8Array): boolean {
  return gzip[3] === 0;
}

import { gunzipSync, gzipSync } from 'node:zlib';
import { LIMITS } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';

/** Fast rather than small: a level more costs twice the time for a twentieth of the bytes. */
const LEVEL = 4;

/** Events as they travel and rest: the gzip of a chunk's body. */
export function packEvents(events: readonly SessionEvent[]): Buffer {
  return gzipSync(JSON.stringify({ events }), { level: LEVEL });
}

/** The events of a packed body. Throws for anything else. */
export function unpackEvents(body: Uint8Array): readonly SessionEvent[] {
  const { events } = JSON.parse(inflate(body).toString());
  return events;
}

/** What browsers send and servers pass on begins like this; JSON never does. */
export function isPacked(body: Uint8Array): boolean {
  return body[0] === 0x1f && body[1] === 0x8b && body.byteLength > HEADER_AND_TRAILER_BYTES;
}

/** Throws for what is no gzip stream, or inflates to more than a chunk may hold twice over. */
export function inflate(body: Uint8Array): Buffer {
  return gunzipSync(body, inAtMost(2 * LIMITS.chunkBytes, body));
}

/**
 * How to inflate a gzip stream to at most so many bytes. It ends with how many it holds (RFC 1952 §2.3.1): where that is
 * true they fit into one buffer, which takes half the time of many that are joined; where not, it takes longer.
 */
export function inAtMost(maxBytes: number, gzip: Uint8Array) {
  const said = Math.min(saidBytes(gzip), maxBytes);
  return { maxOutputLength: maxBytes, chunkSize: Math.max(LEAST_CHUNK_BYTES, said + 1) }; // full is not yet the end
}

function saidBytes({ buffer, byteOffset, byteLength }: Uint8Array): number {
  if (byteLength < HEADER_AND_TRAILER_BYTES) return 0;
  return new DataView(buffer, byteOffset + byteLength - 4, 4).getUint32(0, true);
}

/** Where the end is a lie, or that of the last part alone, there are not too many buffers. */
const LEAST_CHUNK_BYTES = 1_024;

/** What bytes spell to whoever looks at them, packed or not; those of a damaged stream as they are. */
export function bodyToText(body: Uint8Array): string {
  try {
    return (isPacked(body) ? inflate(body) : Buffer.from(body)).toString();
  } catch {
    return Buffer.from(body).toString(); // no gzip after all
  }
}

const HEADER_AND_TRAILER_BYTES = 18;

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
  return gunzipSync(body, { maxOutputLength: 2 * LIMITS.chunkBytes });
}

/** What bytes spell to whoever looks at them, packed or not; those of a damaged stream as they are. */
export function bodyToText(body: Uint8Array): string {
  try {
    return (isPacked(body) ? inflate(body) : Buffer.from(body)).toString();
  } catch {
    return Buffer.from(body).toString(); // no gzip after all
  }
}

const HEADER_AND_TRAILER_BYTES = 18;

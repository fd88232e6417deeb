import { type StoredChunk, toDeclaredStream } from './stream.ts';

/** A session as it was before `arrived` new events of its device came. */
type Counted = {
  readonly device_id: string | null;
  readonly received: number;
  readonly last_seq: number;
  readonly arrived?: number | undefined;
};

/**
 * Whether events of a session that were stored once are gone, because their retention was over: what was made of them is
 * all there is then. Should a browser have sent the whole stream again, it is there.
 */
export function outlivesEvents(session: Counted, stored: readonly StoredChunk[]): boolean {
  const own = stored.filter(({ device_id }) => device_id === session.device_id);
  const count = own.reduce((sum, { events }) => sum + events.length, 0);
  if (count >= session.received + (session.arrived ?? 0)) return false;
  const stream = toDeclaredStream(own);
  return stream === undefined || stream.hasGaps || stream.lastSeq < session.last_seq;
}

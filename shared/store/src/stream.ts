import type { SessionEvent } from '@locked-in/domain';
import { unpackEvents } from './packed-events.ts';

/** A chunk as it rests. */
export type PackedChunk = {
  readonly device_id: string;
  readonly first_seq: number;
  readonly received_at: Date;
  readonly body: Uint8Array;
};

export type StoredChunk = Omit<PackedChunk, 'body'> & { readonly events: readonly SessionEvent[] };

export function unpackChunk({ body, ...chunk }: PackedChunk): StoredChunk {
  return { ...chunk, events: unpackEvents(body) };
}

/** The stream of the device that declared a session. A pure function of the chunks' set: their order means nothing. */
export type DeclaredStream = {
  readonly deviceId: string;
  /** In order, each seq once; where chunks overlap the one that begins earlier counts. */
  readonly events: readonly SessionEvent[];
  readonly lastSeq: number;
  readonly hasGaps: boolean;
  /** Sum of the chunks' counts. */
  readonly received: number;
  /** When the declaration was received, by the server's clock. */
  readonly declarationReceivedAtMs: number;
};

/** Undefined while no chunk declares the session. Should two devices declare it, the earlier declaration counts. */
export function toDeclaredStream(chunks: readonly StoredChunk[]): DeclaredStream | undefined {
  const ordered = chunks.toSorted((a, b) => a.first_seq - b.first_seq);
  const declaring = ordered.filter(declares).toSorted(byDeclaration)[0];
  if (!declaring) return undefined;
  const own = ordered.filter((chunk) => chunk.device_id === declaring.device_id);
  return {
    deviceId: declaring.device_id,
    declarationReceivedAtMs: declaring.received_at.getTime(),
    received: own.reduce((sum, chunk) => sum + chunk.events.length, 0),
    ...joinChunks(own),
  };
}

function joinChunks(ordered: readonly StoredChunk[]): Pick<DeclaredStream, 'events' | 'lastSeq' | 'hasGaps'> {
  const events: SessionEvent[] = [];
  let nextSeq = 0;
  for (const chunk of ordered) {
    events.push(...chunk.events.slice(Math.max(0, nextSeq - chunk.first_seq)));
    nextSeq = Math.max(nextSeq, chunk.first_seq + chunk.events.length);
  }
  return { events, lastSeq: nextSeq - 1, hasGaps: events.length < nextSeq };
}

function declares(chunk: StoredChunk): boolean {
  return chunk.events.some((event) => event.kind === 'session-started');
}

function byDeclaration(a: StoredChunk, b: StoredChunk): number {
  return declaredAtMs(a) - declaredAtMs(b) || (a.device_id < b.device_id ? -1 : 1);
}

function declaredAtMs(chunk: StoredChunk): number {
  return chunk.events.find((event) => event.kind === 'session-started')?.occurredAtMs ?? Infinity;
}

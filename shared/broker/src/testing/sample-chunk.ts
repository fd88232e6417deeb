import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { SealedChunk } from '@locked-in/contracts';

/** A chunk of its own session; `firstSeq` tells the chunks of one test apart. */
export function sampleChunk(firstSeq = 0): SealedChunk {
  const ids = { userId: randomUUID(), deviceId: randomUUID(), sessionId: randomUUID() };
  const events = [
    {
      kind: 'page-shown',
      occurredAtMs: 1_795_000_000_000,
      site: 'bücher.test',
      title: '«Ω»',
      audible: false,
    },
  ];
  return {
    head: {
      ...ids,
      firstSeq,
      count: events.length,
      receivedAtMs: 1_795_000_000_123,
      startedAtMs: 1_795_000_000_000,
      turns: false,
    },
    body: gzipSync(`{ "events":${JSON.stringify(events)} }\n`),
  };
}

export function sampleChunks(count: number): readonly SealedChunk[] {
  return Array.from({ length: count }, (_, index) => sampleChunk(index));
}

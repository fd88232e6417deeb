import { gzipSync } from 'node:zlib';
import { planSession } from '../faults/load/plan-session.ts';
import type { SentChunk } from '../sizing/send-at-pace.ts';

/** So many chunks of everybody's sessions, side by side; one begins when the one before of its person has ended. */
export function liveHours(
  tokens: readonly string[],
  count: number,
  random: () => number,
): readonly SentChunk[] {
  const chunks: SentChunk[] = [];
  const running = tokens.map((): SentChunk[] => []);
  for (let turn = 0; chunks.length < count; turn++) {
    const person = turn % tokens.length;
    const left = running[person] ?? [];
    if (left.length === 0) left.push(...toChunks(tokens[person] ?? '', random));
    chunks.push(...left.splice(0, 1));
  }
  return chunks;
}

function toChunks(token: string, random: () => number): readonly SentChunk[] {
  return planSession(random, Date.now()).chunks.map(({ sessionId, firstSeq, events }) => {
    return { sessionId, firstSeq, token, body: gzipSync(JSON.stringify({ events })) };
  });
}

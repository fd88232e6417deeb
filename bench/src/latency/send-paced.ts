import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { makeLoad } from '../make-load.ts';
import { putChunk, type Target } from '../send-load.ts';

const TICK_MS = 1;

export type Pace = {
  readonly chunksPerSecond: number;
  readonly seconds: number;
  readonly eventsPerChunk: number;
};

/**
 * How long each chunk took to its 202, milliseconds from when it was due: one that waits for a slow one before it has
 * waited all the same.
 */
export async function sendPaced(target: Target, pace: Pace): Promise<number[]> {
  const chunks = makeLoad(pace.chunksPerSecond * pace.seconds, pace.eventsPerChunk).flat();
  const agent = new Agent({ keepAlive: true });
  const startedAt = performance.now();
  const sending: Promise<number>[] = [];
  while (sending.length < chunks.length) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * pace.chunksPerSecond);
    for (const chunk of chunks.slice(sending.length, due)) {
      const dueAt = startedAt + (sending.length / pace.chunksPerSecond) * 1_000;
      sending.push(putChunk(chunk, target, agent).then(() => performance.now() - dueAt));
    }
    await sleep(TICK_MS);
  }
  const times = await Promise.all(sending);
  agent.destroy();
  return times;
}

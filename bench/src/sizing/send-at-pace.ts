import { Agent } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadChunk } from '../make-load.ts';
import { putChunk, type Target } from '../send-load.ts';

export type SentChunk = LoadChunk & { readonly token: string };

const TICK_MS = 1;
const AGAIN_MS = 300;
const MOST_TRIES = 50;

/** Milliseconds of each from when it was due to its 202, whatever became of others and however often it was sent. */
export async function sendAtPace(
  chunks: readonly SentChunk[],
  { url, aSecond }: { readonly url: string; readonly aSecond: number },
): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true });
  const sending: Promise<number>[] = [];
  const startedAt = performance.now();
  const send = (chunk: SentChunk, dueAt: number) =>
    putUntilTaken(chunk, { url, token: chunk.token }, agent).then(() => performance.now() - dueAt);
  while (sending.length < chunks.length) {
    const due = Math.floor(((performance.now() - startedAt) / 1_000) * aSecond);
    for (const chunk of chunks.slice(sending.length, due))
      sending.push(send(chunk, startedAt + (sending.length / aSecond) * 1_000));
    await sleep(TICK_MS);
  }
  const times = await Promise.all(sending);
  agent.destroy();
  return times;
}

async function putUntilTaken(chunk: LoadChunk, target: Target, agent: Agent): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await putChunk(chunk, target, agent);
    } catch (error) {
      if (tries === MOST_TRIES) throw error;
      await sleep(AGAIN_MS);
    }
  }
}

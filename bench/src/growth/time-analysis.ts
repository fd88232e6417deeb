import { randomUUID } from 'node:crypto';
import { makeEndedSession } from '../latency/ended-session.ts';
import { openLive } from '../latency/live-events.ts';
import { putChunk, type Target } from '../send-load.ts';
import { median } from '../summary.ts';

const TIMES = 7;

/** Milliseconds from sending a session's last chunk to hearing of its analysis, by the session's number of events. */
export async function timeAnalysis(
  target: Target,
  lengths: readonly number[],
): Promise<Readonly<Record<number, number>>> {
  const live = await openLive(target);
  const medians: Record<number, number> = {};
  for (const events of lengths) {
    const times: number[] = [];
    for (let time = 0; time < TIMES; time++) times.push(await timeOne(target, { live, events }));
    medians[events] = Math.round(median(times));
  }
  live.close();
  return medians;
}

async function timeOne(
  target: Target,
  { live, events }: { readonly live: Awaited<ReturnType<typeof openLive>>; readonly events: number },
): Promise<number> {
  const { sessionId, chunks } = makeEndedSession(randomUUID(), events);
  for (const chunk of chunks.slice(0, -1)) await putChunk(chunk, target);
  const ready = live.whenReady(sessionId);
  const startedAt = performance.now();
  for (const chunk of chunks.slice(-1)) await putChunk(chunk, target);
  await ready;
  return performance.now() - startedAt;
}

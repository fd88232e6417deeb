import type { Interval } from '../grade.ts';
import type { LabelledSegment } from '../label.ts';
import { elapsedMs } from './elapsed.ts';
import { toRuns } from './runs.ts';
import { isOnTask, type Unknowns } from './standing.ts';
import { sumMs } from './totals.ts';

const SETTLED_MS = 60_000;

/**
 * M10: session time until the first unbroken on/support run of at least 60 s. Raw segments. Where only the unknown pages
 * could make such a run, it reaches from theirs to the whole length; undefined if there is none either way.
 *
 *     [unknown][on 30 s][off][on------]
 *     {---------------------}
 */
export function toStartLatency(segments: readonly LabelledSegment[]): Interval | undefined {
  const low = firstRunAfterMs(segments, 'on');
  if (low === undefined) return undefined;
  return { low, high: firstRunAfterMs(segments, 'off') ?? sumMs(segments) };
}

function firstRunAfterMs(segments: readonly LabelledSegment[], unknowns: Unknowns): number | undefined {
  const first = toRuns(segments, isOnTask(unknowns)).find(({ ownMs }) => ownMs >= SETTLED_MS);
  return first && elapsedMs(segments, first.startMs);
}

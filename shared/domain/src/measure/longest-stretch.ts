import type { LabelledSegment } from '../label.ts';
import type { Measures } from './measures.ts';
import { toRuns } from './runs.ts';
import { isOnTask } from './standing.ts';

/**
 * M5: the longest run of on/support, without its gaps, with gaps up to 0, 60 s and 240 s bridged.
 * Raw segments; unknown pages are not on-task here, so it never promises more than is known.
 */
export function toLongestStretch(segments: readonly LabelledSegment[]): Measures['longestStretchMs'] {
  const longest = (bridgedMs: number) =>
    toRuns(segments, isOnTask('off'), bridgedMs).reduce((most, { ownMs }) => Math.max(most, ownMs), 0);
  return { strict: longest(0), minute: longest(60_000), fourMinutes: longest(240_000) };
}

import type { LabelledSegment } from '../label.ts';
import { toEpisodes } from './distractions.ts';
import { elapsedMs } from './elapsed.ts';
import type { Returns } from './measures.ts';
import { type Run, toRuns } from './runs.ts';
import { median, middleOf } from './spread.ts';
import { isKnownOff, isOnTask } from './standing.ts';
import { MINIMUM_DWELL_MS } from './stays.ts';

/** Away from work, from where it was left to where it was found again; without `returnMs` it never was. */
type Excursion = { readonly returnMs?: number | undefined; readonly chain: number };

/**
 * M7 and M8: work is an on/support run of at least 5 s, without a gap. Leaving it counts when a distraction episode (M6)
 * follows before the next work. Raw segments; session time, so pauses are not late.
 *
 *     [on----][off a][off b][away][off a][on 3 s][off c][on----][away][on--]
 *            {------------------------------------------}                      one, chain 3: a, b, c
 */
export function toReturns(segments: readonly LabelledSegment[]): Returns {
  const excursions = toExcursions(segments);
  const back = excursions.flatMap(({ returnMs, chain }) =>
    returnMs === undefined ? [] : [{ returnMs, chain }],
  );
  const [times, chains] = [back.map(({ returnMs }) => returnMs), back.map(({ chain }) => chain)];
  if (back.length === 0) return { left: excursions.length, returned: 0 };
  return {
    left: excursions.length,
    returned: back.length,
    medianMs: median(times),
    maxMs: Math.max(...times),
    chainMedian: middleOf(chains),
    chainMax: Math.max(...chains),
  };
}

function toExcursions(segments: readonly LabelledSegment[]): readonly Excursion[] {
  const episodes = toEpisodes(segments);
  const work = toRuns(segments, isOnTask('off')).filter(({ ownMs }) => ownMs >= MINIMUM_DWELL_MS);
  return work.flatMap(({ endMs: leftMs }, index) => {
    const next = work[index + 1];
    const backMs = next?.startMs ?? Infinity;
    if (!episodes.some((episode) => isBetween(episode, leftMs, backMs))) return [];
    const returnMs = next && elapsedMs(segments, next.startMs) - elapsedMs(segments, leftMs);
    return [{ returnMs, chain: countOffSites(segments, leftMs, backMs) }];
  });
}

function countOffSites(segments: readonly LabelledSegment[], fromMs: number, toMs: number): number {
  const off = segments.filter((segment) => isKnownOff(segment) && isBetween(segment, fromMs, toMs));
  return new Set(off.map(({ page }) => page?.site)).size;
}

function isBetween(
  { startMs, endMs }: Pick<Run, 'startMs' | 'endMs'>,
  fromMs: number,
  toMs: number,
): boolean {
  return startMs >= fromMs && endMs <= toMs;
}

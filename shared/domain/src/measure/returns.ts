import type { LabelledSegment } from '../label.ts';
import { toEpisodes } from './distractions.ts';
import type { Returns } from './measures.ts';
import { type Run, toRuns } from './runs.ts';
import { median, middleOf } from './spread.ts';
import { isKnownOff, isOnTask } from './standing.ts';
import { MINIMUM_DWELL_MS } from './stays.ts';
import { sumMs } from './totals.ts';

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
  const work = toRuns(segments, isOnTask('off')).filter(({ ownMs }) => ownMs >= MINIMUM_DWELL_MS);
  return afterEach(work, segments).flatMap((gap, index) => {
    if (toEpisodes(gap).length === 0) return [];
    const off = gap.filter(isKnownOff);
    const chain = new Set(off.map(({ page }) => page?.site)).size;
    return [{ returnMs: index + 1 < work.length ? sumMs(gap) : undefined, chain }];
  });
}

/** The segments after each run, up to the next one. */
function afterEach(
  runs: readonly Run[],
  segments: readonly LabelledSegment[],
): readonly (readonly LabelledSegment[])[] {
  const gaps: LabelledSegment[][] = runs.map(() => []);
  let index = -1;
  for (const segment of segments) {
    while (segment.startMs >= (runs[index + 1]?.startMs ?? Infinity)) index += 1;
    if (segment.startMs >= (runs[index]?.endMs ?? Infinity)) gaps[index]?.push(segment);
  }
  return gaps;
}

import type { LabelledSegment } from '../label.ts';
import type { Measures } from './measures.ts';
import { type Run, toRuns } from './runs.ts';
import { median } from './spread.ts';
import { isKnownOff } from './standing.ts';
import { MINIMUM_DWELL_MS } from './stays.ts';

const MICRO_MS = 5 * 60_000;

/**
 * M6: distraction episodes, the maximal runs of at least 5 s on pages that somebody called off, whichever pages.
 * Raw segments. An unknown page is no distraction.
 *
 *     [on--][off a][off b][on--][off 3 s][on--][off c]
 *           {------------}                     {-----}    2 episodes
 */
export function toEpisodes(segments: readonly LabelledSegment[]): readonly Run[] {
  return toRuns(segments, isKnownOff).filter(({ ownMs }) => ownMs >= MINIMUM_DWELL_MS);
}

export function toDistractions(segments: readonly LabelledSegment[]): Measures['distractions'] {
  const lengths = toEpisodes(segments).map(({ ownMs }) => ownMs);
  return {
    count: lengths.length,
    microCount: lengths.filter((ms) => ms < MICRO_MS).length,
    totalMs: lengths.reduce((sum, ms) => sum + ms, 0),
    medianMs: median(lengths),
  };
}

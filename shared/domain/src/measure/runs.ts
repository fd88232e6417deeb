import type { LabelledSegment } from '../label.ts';

export type Run = {
  readonly startMs: number;
  readonly endMs: number;
  /** Time that belongs: the run without the gaps bridged in it. */
  readonly ownMs: number;
};

/**
 * Maximal runs of segments that belong. A gap of at most `bridgedMs` on the clock is bridged but not counted,
 * whatever fills it: a glance that nobody observed is not worse than one that is known to be off.
 *
 *     belongs    [=====]  [===]         [==]
 *     bridged 2  {-------------}        {--}     ownMs 8 and 2
 */
export function toRuns(
  segments: readonly LabelledSegment[],
  belongs: (segment: LabelledSegment) => boolean,
  bridgedMs = 0,
): readonly Run[] {
  const runs: Run[] = [];
  for (const { startMs, endMs } of segments.filter(belongs)) {
    const last = runs.at(-1);
    const ownMs = endMs - startMs;
    if (last && startMs - last.endMs <= bridgedMs) {
      runs[runs.length - 1] = { ...last, endMs, ownMs: last.ownMs + ownMs };
    } else runs.push({ startMs, endMs, ownMs });
  }
  return runs;
}

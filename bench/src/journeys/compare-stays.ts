import type { LabelledSegment } from '@locked-in/domain';
import type { Stay } from './script-clock.ts';

/** Segments as stays: neighbours of one site joined, whatever their path or presence. */
export function toRecordedStays(segments: readonly LabelledSegment[]): readonly Stay[] {
  const stays: Stay[] = [];
  for (const { startMs, endMs, page } of segments) {
    const last = stays.at(-1);
    if (last !== undefined && last.site === page?.site) stays[stays.length - 1] = { ...last, endMs };
    else stays.push({ site: page?.site, startMs, endMs });
  }
  return stays;
}

/** How far each recorded stay is from the true one, in milliseconds: the worse of its two ends. */
export function errorsMs(truth: readonly Stay[], recorded: readonly Stay[]): readonly number[] {
  return truth.map((stay, index) => {
    const found = recorded[index];
    if (found === undefined || found.site !== stay.site) return Number.POSITIVE_INFINITY;
    return Math.max(Math.abs(found.startMs - stay.startMs), Math.abs(found.endMs - stay.endMs));
  });
}

/** Stays too short to be seen are the script's own haste (a click between two pages), not a stay. */
export function withoutGlimpses(stays: readonly Stay[], shortestMs: number): readonly Stay[] {
  return stays.filter(({ startMs, endMs }) => endMs - startMs >= shortestMs);
}

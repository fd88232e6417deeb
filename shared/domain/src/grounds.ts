import type { LabelledSegment } from './label.ts';
import { toRuns } from './measure/runs.ts';
import { isHeld, isKnownOff, isOnTask } from './measure/standing.ts';

/** What a sentence about a session may rest on. */
export type Ground =
  | 'off'
  | 'unknown'
  | 'away'
  | 'unobserved'
  | 'on-task'
  | 'before-work'
  | 'longest-stretch';

/** A sentence that points at more than this points at nothing. */
const MOST_SEGMENTS = 50;
const BRIDGED_MS = 60_000;
const SETTLED_MS = 60_000;

/** Indices of the segments a sentence rests on, in order of time; of very many the longest. */
export function toGrounds(ground: Ground, segments: readonly LabelledSegment[]): readonly number[] {
  const belongs = belongsTo(ground, segments);
  return segments
    .flatMap((segment, index) => (belongs(segment) ? [{ index, ms: segment.endMs - segment.startMs }] : []))
    .toSorted((a, b) => b.ms - a.ms || a.index - b.index)
    .slice(0, MOST_SEGMENTS)
    .map(({ index }) => index)
    .toSorted((a, b) => a - b);
}

function belongsTo(
  ground: Ground,
  segments: readonly LabelledSegment[],
): (segment: LabelledSegment) => boolean {
  if (ground === 'off') return isKnownOff;
  if (ground === 'on-task') return isOnTask('off');
  if (ground === 'unknown') return (segment) => isHeld(segment) && segment.label === 'unknown';
  if (ground === 'before-work') return isBeforeWork(segments);
  if (ground === 'longest-stretch') return isInLongestStretch(segments);
  return ({ presence }) => presence === ground;
}

function isBeforeWork(segments: readonly LabelledSegment[]): (segment: LabelledSegment) => boolean {
  const first = toRuns(segments, isOnTask('on')).find(({ ownMs }) => ownMs >= SETTLED_MS);
  return ({ startMs }) => first !== undefined && startMs < first.startMs;
}

function isInLongestStretch(segments: readonly LabelledSegment[]): (segment: LabelledSegment) => boolean {
  const onTask = isOnTask('off');
  const [longest] = toRuns(segments, onTask, BRIDGED_MS).toSorted((a, b) => b.ownMs - a.ownMs);
  return (segment) =>
    longest !== undefined &&
    onTask(segment) &&
    segment.startMs >= longest.startMs &&
    segment.endMs <= longest.endMs;
}

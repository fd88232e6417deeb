import type { LabelledSegment } from '../label.ts';
import { toEpisodes } from './distractions.ts';
import { elapsedMs } from './elapsed.ts';

/** M11: session time until the first distraction episode (M6); undefined if there was none. Raw segments. */
export function toOnset(segments: readonly LabelledSegment[]): number | undefined {
  const [first] = toEpisodes(segments);
  return first && elapsedMs(segments, first.startMs);
}

import type { LabelledSegment } from '../label.ts';
import { toCoverage } from './coverage.ts';
import { toDepth, toOffDepth } from './depth.ts';
import { toDistractions } from './distractions.ts';
import { toDoors } from './doors.ts';
import { toDrift } from './drift.ts';
import { toDwell } from './dwell.ts';
import { toFragmentation } from './fragmentation.ts';
import { toLongestStretch } from './longest-stretch.ts';
import type { Measures } from './measures.ts';
import { toOnTaskShare } from './on-task-share.ts';
import { toOnset } from './onset.ts';
import { type Cue, toPlanCues } from './plan-cues.ts';
import { toReturns } from './returns.ts';
import { toStartLatency } from './start-latency.ts';
import { toStays } from './stays.ts';
import { toSwitchesPerHour } from './switches.ts';
import { toTotals } from './totals.ts';
import { toUnseen } from './unseen.ts';

/**
 * Every number of one session. Segments in order of time, tiling it as `toSegments` does.
 * `cues`: when armed plans were due, from the stream (`cuesIn`).
 * M3 and M4 are taken after δ (glimpses under 5 s folded away), everything else from the segments as they are.
 */
export function toMeasures(segments: readonly LabelledSegment[], cues: readonly Cue[] = []): Measures {
  const totals = toTotals(segments);
  const stays = toStays(segments);
  return {
    ...totals,
    coverage: toCoverage(totals),
    onTaskShare: toOnTaskShare(totals),
    switchesPerHour: toSwitchesPerHour(stays, totals.lengthMs - totals.unobservedMs),
    dwell: toDwell(stays),
    longestStretchMs: toLongestStretch(segments),
    depth: toDepth(segments, totals.lengthMs),
    offDepth: toOffDepth(segments, totals.lengthMs),
    distractions: toDistractions(segments),
    fragmentation: toFragmentation(segments),
    startLatencyMs: toStartLatency(segments),
    onsetMs: toOnset(segments),
    returns: toReturns(segments),
    drift: toDrift(segments),
    planCues: toPlanCues(segments, cues),
    doors: toDoors(segments),
    unseen: toUnseen(segments, totals.lengthMs),
  };
}

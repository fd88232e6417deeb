import type { SessionEvent } from '../event.ts';
import type { LabelledSegment } from '../label.ts';
import { isKind, readStream } from '../stream.ts';
import { elapsedMs } from './elapsed.ts';
import type { PlanCue } from './measures.ts';
import { toRuns } from './runs.ts';
import { isOnTask, type Unknowns } from './standing.ts';
import { sumMs } from './totals.ts';

/** A moment in which a plan was due. */
export type Cue = { readonly atMs: number; readonly solutionId?: string | undefined };

const BEGUN_MS = 60_000;
const BRIDGED_MS = 60_000;
const HELD_MS = 5 * 60_000;

/** The cues of armed plans that a session's stream tells of. Events in seq order. */
export function cuesIn(events: readonly SessionEvent[]): readonly Cue[] {
  const during = readStream(events)?.during ?? [];
  return during
    .filter(isKind('plan-cued'))
    .map(({ occurredAtMs, solutionId }) => ({ atMs: occurredAtMs, ...(solutionId && { solutionId }) }));
}

/**
 * M14: after each cue, whether an on/support run goes on or begins within 60 s and holds for 5 min from there, gaps up
 * to 60 s bridged and not counted. Raw segments.
 *
 *     cue ! [off 40 s][on 4 min][off 30 s][on 2 min]     kept: begun in time, 6 min held
 *     cue ! [on 4 min][off 2 min][on 20 min]             not kept
 *     cue ! [on 4 min] end of the session                nobody can say
 */
export function toPlanCues(segments: readonly LabelledSegment[], cues: readonly Cue[]): readonly PlanCue[] {
  return cues.map(({ atMs, solutionId }) => {
    const kept = isKept(segments, atMs);
    return { ...(solutionId && { solutionId }), ...(kept !== undefined && { kept }) };
  });
}

function isKept(segments: readonly LabelledSegment[], cueMs: number): boolean | undefined {
  const after = segments
    .filter(({ endMs }) => endMs > cueMs)
    .map((segment) => ({ ...segment, startMs: Math.max(segment.startMs, cueMs) }));
  const atLeast = holds(after, cueMs, 'off');
  return atLeast === holds(after, cueMs, 'on') ? atLeast : undefined;
}

function holds(after: readonly LabelledSegment[], cueMs: number, unknowns: Unknowns): boolean | undefined {
  const sessionEndMs = after.at(-1)?.endMs ?? cueMs;
  const [run] = toRuns(after, isOnTask(unknowns), BRIDGED_MS);
  const isBegun = run !== undefined && elapsedMs(after, run.startMs) <= BEGUN_MS;
  if (isBegun && run.ownMs >= HELD_MS) return true;
  const isCutShort = isBegun ? run.endMs + BRIDGED_MS >= sessionEndMs : sumMs(after) <= BEGUN_MS;
  return isCutShort ? undefined : false;
}

import type { Log } from './add-to-log.ts';
import type { AiGrade } from './ai-grade.ts';
import type { EndReason, Forecast, SessionMode } from './event.ts';
import type { ComputedGrade } from './grade.ts';
import type { LabelledSegment } from './label.ts';
import type { Measures } from './measure/measures.ts';
import type { IfThen } from './plan.ts';

/** What a session's stream says about the session as a whole. Times in UTC milliseconds. */
export type SessionSummary = {
  readonly sessionId: string;
  readonly intent: string;
  readonly mode: SessionMode;
  readonly plannedMs?: number | undefined;
  readonly timeZone: string;
  readonly startedAtMs: number;
  /** Absent while the session runs. */
  readonly endedAtMs?: number | undefined;
  readonly endReason?: EndReason | undefined;
  readonly forecast?: Forecast | undefined;
  /** The plans it was declared with: what was to be tried. */
  readonly armed?: readonly IfThen[] | undefined;
  /** The goal it was declared for. */
  readonly goalId?: string | undefined;
  readonly log?: Log | undefined;
  /** Everything recorded has arrived, as far as the stream itself can tell. */
  readonly isComplete: boolean;
};

/** Evidence, likely cause, one thing to try. `by` says who wrote each. */
export type Sentence = {
  readonly slot: 'evidence' | 'cause' | 'if-then';
  readonly text: string;
  readonly by: 'built-in' | 'ai';
  /** Indices of the segments it speaks of; absent where it speaks of the whole. */
  readonly segments?: readonly number[] | undefined;
  /** The if-then in parts, so that it can be armed. */
  readonly plan?: Omit<IfThen, 'solutionId'> | undefined;
};

/** Everything derived from one session. Can always be recomputed from its events. */
export type SessionAnalysis = {
  readonly sessionId: string;
  readonly segments: readonly LabelledSegment[];
  readonly measures: Measures;
  readonly computed: ComputedGrade;
  readonly sentences: readonly Sentence[];
  /** Absent while nobody has asked a model. */
  readonly ai?: AiGrade | undefined;
  /** Absent in analyses of before there were marks. */
  readonly marks?: readonly SessionMark[] | undefined;
};

/** A moment of the session that takes no time: a site was held, or let through for some minutes with a reason. */
export type SessionMark =
  | { readonly atMs: number; readonly kind: 'held'; readonly site: string }
  | {
      readonly atMs: number;
      readonly kind: 'override';
      readonly site: string;
      readonly minutes: number;
      readonly reason: string;
    };

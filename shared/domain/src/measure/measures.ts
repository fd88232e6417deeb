import type { Interval } from '../grade.ts';

/** Quantiles of a duration, in milliseconds. */
export type Spread = { readonly medianMs: number; readonly p75Ms: number; readonly p90Ms: number };

/** Every number computed from one session's segments. Durations in milliseconds, shares 0–1. */
export type Measures = {
  readonly lengthMs: number;
  /** active + media: the browser was in front and the person was there. */
  readonly heldMs: number;
  readonly awayMs: number;
  readonly unobservedMs: number;
  readonly onTaskMs: Interval;
  readonly offMs: Interval;
  /** M1: observed ÷ length. */
  readonly coverage: number;
  /** M2: (on + support) ÷ (observed − away); absent when nothing was held. */
  readonly onTaskShare?: Interval | undefined;
  /** M3: changes per observed hour, after folding stays below 5 s; absent when nothing was observed. */
  readonly switchesPerHour?:
    | { readonly page: number; readonly site: number; readonly label: number }
    | undefined;
  /** M4: dwell on one site. */
  readonly dwell?: Spread | undefined;
  /** M5: longest run of on/support with off gaps up to 0, 60 s and 240 s bridged. */
  readonly longestStretchMs: {
    readonly strict: number;
    readonly minute: number;
    readonly fourMinutes: number;
  };
  /** M5: depth and its off counterpart, 0–1, as they enter the grade. */
  readonly depth: Interval;
  readonly offDepth: Interval;
  /** M6: maximal off runs of at least 5 s; micro = shorter than 5 min. */
  readonly distractions: {
    readonly count: number;
    readonly microCount: number;
    readonly totalMs: number;
    readonly medianMs?: number | undefined;
  };
  /** M9: entropy of site time in nats, normalised by ln k (0 for one site), and e^H. */
  readonly fragmentation?:
    | { readonly entropy: number; readonly normalised: number; readonly effectiveSites: number }
    | undefined;
  /** M10: start → first on/support run of at least 60 s; absent if there was none. */
  readonly startLatencyMs?: Interval | undefined;
  /** M11: start → first distraction episode; absent if there was none. */
  readonly onsetMs?: number | undefined;
  /** M7 and M8: what became of leaving work. */
  readonly returns?: Returns | undefined;
  /** M12: on-task share of the last third − of the first third, −1 … 1; absent when nothing was held in one of them. */
  readonly drift?: Interval | undefined;
  /** M14: every cue of an armed plan, in order. */
  readonly planCues?: readonly PlanCue[] | undefined;
  /** M15: where each distraction episode (M6) began, in order. */
  readonly doors?: readonly Door[] | undefined;
  /** How far the parts of the grade reach if unobserved time was all on task, or all off it (rubric 2). */
  readonly unseen?: Unseen | undefined;
};

/**
 * M7, M8: work that was left for a distraction (M6), and the return to it: the next on/support run of at least 5 s.
 * Session time from leaving to returning, whatever fills it; distinct off sites on the way. Medians over the returns.
 */
export type Returns = {
  readonly left: number;
  readonly returned: number;
  readonly medianMs?: number | undefined;
  readonly maxMs?: number | undefined;
  readonly chainMedian?: number | undefined;
  readonly chainMax?: number | undefined;
};

/**
 * M14: whether the then-action of a plan held for 5 min, begun within 60 s of its cue. `kept` is absent when nobody can
 * say: the session ended before, or unknown pages decide.
 */
export type PlanCue = { readonly solutionId?: string | undefined; readonly kept?: boolean | undefined };

/** M15: one distraction episode: the page it was entered from, or what else came before; the first off site; its length. */
export type Door = {
  readonly after: 'page' | 'private' | 'away' | 'unobserved' | 'pause' | 'start';
  /** The page left, if it was a page. */
  readonly from?: { readonly site: string; readonly path?: string | undefined } | undefined;
  readonly to: string;
  readonly lengthMs: number;
};

/** The far ends of depth, off depth and start latency with unobserved time taken for unknown pages. */
export type Unseen = {
  readonly depthHigh: number;
  readonly offDepthHigh: number;
  /** Absent when even then no run of a minute exists. */
  readonly startLatencyLowMs?: number | undefined;
};

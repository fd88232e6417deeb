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
};

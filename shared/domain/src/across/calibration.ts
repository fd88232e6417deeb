import type { Interval } from '../grade.ts';
import { middleOfInterval } from '../to-point.ts';
import { toRankCorrelation } from './rank-correlation.ts';

/** One session whose grade the person may see: computed quality, and what the person said before and after. */
export type JudgedSession = {
  readonly sessionId: string;
  readonly startedAtMs: number;
  readonly computed: Interval;
  readonly own?: number | undefined;
  readonly forecast?: number | undefined;
};

/** How what somebody said agrees with the computed quality, in points. Absent where there is too little. */
export type Agreement = {
  readonly sessions: number;
  /** Mean of said − computed: above 0, more was said than recorded. */
  readonly meanError?: number | undefined;
  /** Mean of |said − computed|. */
  readonly meanAbsoluteError?: number | undefined;
  /** Spearman's ρ, −1 … 1. */
  readonly rankCorrelation?: number | undefined;
};

/** M13. */
export type Calibration = {
  /** Newest last: the sessions that anything here is computed from. */
  readonly sessions: readonly JudgedSession[];
  readonly own: Agreement;
  readonly forecast: Agreement & {
    /** 0 is perfect, 0.25 what "50" every time earns. */
    readonly brier?: number | undefined;
    /** What the person's own share of good sessions, forecast every time, would have earned. */
    readonly brierOfBaseRate?: number | undefined;
  };
};

const NEWEST = 20;
/** A session turned out good from this computed quality on. */
export const GOOD_QUALITY = 60;

/**
 * M13, over the last 20 sessions that have a number: said − computed, signed and absolute, and rank correlation, for the
 * own grade and the forecast. Computed is the middle of the interval.
 *
 * Brier score of the forecast (Brier 1950, 10.1175/1520-0493(1950)078<0001:VOFEIT>2.0.CO;2): forecast ÷ 100 is taken as the
 * probability that the session turns out good (computed quality ≥ 60): mean of (forecast ÷ 100 − good)², good = 1 or 0.
 */
export function toCalibration(sessions: readonly JudgedSession[]): Calibration {
  const ordered = sessions.toSorted((a, b) => a.startedAtMs - b.startedAtMs);
  const own = ordered.filter(({ own }) => own !== undefined).slice(-NEWEST);
  const forecast = ordered.filter(({ forecast }) => forecast !== undefined).slice(-NEWEST);
  return {
    sessions: ordered.filter((session) => own.includes(session) || forecast.includes(session)),
    own: toAgreement(own.map(({ own = 0, computed }) => [own, middleOfInterval(computed)])),
    forecast: toForecast(
      forecast.map(({ forecast = 0, computed }) => [forecast, middleOfInterval(computed)]),
    ),
  };
}

type Pair = readonly [said: number, computed: number];

function toAgreement(pairs: readonly Pair[]): Agreement {
  const errors = pairs.map(([said, computed]) => said - computed);
  return {
    sessions: pairs.length,
    meanError: meanOf(errors),
    meanAbsoluteError: meanOf(errors.map(Math.abs)),
    rankCorrelation: toRankCorrelation(pairs),
  };
}

function toForecast(pairs: readonly Pair[]): Calibration['forecast'] {
  const goods = pairs.map(([, computed]): number => (computed >= GOOD_QUALITY ? 1 : 0));
  const rate = meanOf(goods);
  return {
    ...toAgreement(pairs),
    brier: meanOf(pairs.map(([said], index) => (said / 100 - (goods[index] ?? 0)) ** 2)),
    brierOfBaseRate: rate === undefined ? undefined : rate * (1 - rate),
  };
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

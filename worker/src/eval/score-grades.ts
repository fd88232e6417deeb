import { type ComputedGrade, type Interval, middleOfInterval } from '@locked-in/domain';
import type { LabelledSession } from './labelled-session.ts';

/** A grade that was given, beside the band of the person who looked at the session. */
export type GivenGrade = {
  readonly given: Graded | 'withheld';
  readonly band: LabelledSession['band'];
};

type Graded = { readonly quality: Interval; readonly distraction: Interval };

export type PartScore = {
  /** Points from the middle of the grade to the band, 0 inside it; the mean over sessions. */
  readonly error: number | undefined;
  /** Share of sessions whose interval and band have a point in common. */
  readonly overlap: number | undefined;
  /** Mean width of the intervals: who says "between 0 and 100" is never wrong. */
  readonly width: number | undefined;
};

export type GradeScores = {
  readonly graded: number;
  readonly quality: PartScore;
  readonly distraction: PartScore;
  /** Sessions that are graded exactly where a person would grade them, as a share of all. */
  readonly gradedWhereDue: number | undefined;
};

export function scoreGrades(grades: readonly GivenGrade[]): GradeScores {
  const both = grades.flatMap(({ given, band }) =>
    given === 'withheld' || band === 'withheld' ? [] : [{ given, band }],
  );
  const right = grades.filter(({ given, band }) => (given === 'withheld') === (band === 'withheld'));
  return {
    graded: both.length,
    quality: scorePart(both.map(({ given, band }) => [given.quality, band.quality])),
    distraction: scorePart(both.map(({ given, band }) => [given.distraction, band.distraction])),
    gradedWhereDue: grades.length === 0 ? undefined : right.length / grades.length,
  };
}

export function toGiven(computed: ComputedGrade): GivenGrade['given'] {
  return computed.kind === 'graded' ? computed : 'withheld';
}

/** 0 inside the band. */
export function errorOf(given: Interval, band: Interval): number {
  const middle = middleOfInterval(given);
  return Math.max(0, band.low - middle, middle - band.high);
}

type Pair = readonly [given: Interval, band: Interval];

function scorePart(pairs: readonly Pair[]): PartScore {
  return {
    error: mean(pairs, ([given, band]) => errorOf(given, band)),
    overlap: mean(pairs, ([given, band]) => (given.low <= band.high && band.low <= given.high ? 1 : 0)),
    width: mean(pairs, ([given]) => given.high - given.low),
  };
}

function mean(pairs: readonly Pair[], value: (pair: Pair) => number): number | undefined {
  return pairs.length === 0 ? undefined : pairs.reduce((sum, pair) => sum + value(pair), 0) / pairs.length;
}

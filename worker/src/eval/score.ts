import type { Judgement } from './judge-by-rules.ts';
import { type GradeScores, scoreGrades } from './score-grades.ts';
import { type LabelScores, scoreLabels } from './score-labels.ts';

export type Score = { readonly sessions: number; readonly labels: LabelScores; readonly grade: GradeScores };

/** Over the whole set, and over the parts of it that must not be mixed up. */
export type SetScore = {
  readonly all: Score;
  readonly shown: Score;
  readonly heldOut: Score;
  readonly honest: Score;
  readonly messy: Score;
};

export function scoreSet(judgements: readonly Judgement[]): SetScore {
  return {
    all: score(judgements),
    shown: score(judgements.filter(({ session }) => !session.isHeldOut)),
    heldOut: score(judgements.filter(({ session }) => session.isHeldOut)),
    honest: score(judgements.filter(({ session }) => session.kind === 'honest')),
    messy: score(judgements.filter(({ session }) => session.kind === 'messy')),
  };
}

export function score(judgements: readonly Judgement[]): Score {
  return {
    sessions: judgements.length,
    labels: scoreLabels(judgements.map(({ stays }) => stays)),
    grade: scoreGrades(judgements.map(({ given, session }) => ({ given, band: session.band }))),
  };
}

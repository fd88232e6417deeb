import type { AskFailure } from '../ai/ask.ts';
import type { Flaw } from '../ai/check/flaw.ts';
import { judgeByModel, type ModelJudgement } from './judge-by-model.ts';
import { type Judgement, judgeByRules, judgeByTruth } from './judge-by-rules.ts';
import type { LabelledSession } from './labelled-session.ts';
import type { Asking, Spent } from './open-asking.ts';
import { type SetScore, scoreSet } from './score.ts';
import { type LabelScores, scoreLabels } from './score-labels.ts';

export type Evaluation = {
  /** Words found in titles and addresses, and nothing else. */
  readonly rules: SetScore;
  /** Every page as it truly is: what is left of the error is the rubric's own. */
  readonly truth: SetScore;
  readonly model?: ModelEvaluation | undefined;
};

export type ModelEvaluation = SetScore & {
  /** The labels that are the model's own: it is asked only of pages where no word of the intent was found. */
  readonly own: LabelScores;
  /** Of the sentences it was asked for, those that hold: a question that failed has none. */
  readonly sentences: { readonly asked: number; readonly valid: number | undefined };
  readonly dropped: Partial<Record<Flaw, number>>;
  readonly failures: Partial<Record<AskFailure['kind'], number>>;
  readonly perSession: Spent;
};

export type Judged = {
  readonly rules: readonly Judgement[];
  readonly model: readonly ModelJudgement[];
};

export type EvaluateDeps = {
  readonly asking?: Asking | undefined;
  readonly onJudged?: ((done: number, of: number) => void) | undefined;
};

/** The whole set through rules only, and through the model where there is one. */
export async function evaluate(
  set: readonly LabelledSession[],
  { asking, onJudged }: EvaluateDeps = {},
): Promise<{ readonly evaluation: Evaluation; readonly judged: Judged }> {
  const rules = set.map(judgeByRules);
  const model: ModelJudgement[] = [];
  for (const session of asking ? set : []) {
    if (asking) model.push(await judgeByModel(session, asking));
    onJudged?.(model.length, set.length);
  }
  const evaluation = {
    rules: scoreSet(rules),
    truth: scoreSet(set.map(judgeByTruth)),
    ...(asking && { model: toModelEvaluation(model, asking.spent()) }),
  };
  return { evaluation, judged: { rules, model } };
}

function toModelEvaluation(judged: readonly ModelJudgement[], spent: Spent): ModelEvaluation {
  const asked = 3 * judged.filter(({ given }) => given !== 'withheld').length;
  const valid = judged.reduce((sum, { validSentences = 0 }) => sum + validSentences, 0);
  const each = (sum: number) => sum / Math.max(1, judged.length);
  return {
    ...scoreSet(judged),
    own: scoreLabels(judged.map(({ stays }) => stays.filter(({ by }) => by === 'ai' || by === 'default'))),
    sentences: { asked, valid: asked === 0 ? undefined : valid / asked },
    dropped: count(judged.flatMap(({ dropped }) => dropped)),
    failures: count(judged.flatMap(({ failures }) => failures)),
    perSession: {
      requests: each(spent.requests),
      inputTokens: each(spent.inputTokens),
      outputTokens: each(spent.outputTokens),
      costMicros: each(spent.costMicros),
    },
  };
}

function count<Kind extends string>(kinds: readonly Kind[]): Partial<Record<Kind, number>> {
  const counts: Partial<Record<Kind, number>> = {};
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

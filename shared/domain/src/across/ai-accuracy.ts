import type { Interval } from '../grade.ts';
import type { Label, LabelAuthor } from '../label.ts';

/** A label as it was, by whom, and what the person said it is; the same label where they confirmed it. */
export type LabelExample = { readonly was: Label; readonly wasBy: LabelAuthor; readonly label: Label };

/** How often a model's labels were right, by the person who corrected or confirmed them. */
export type AiAccuracy = {
  readonly examples: number;
  readonly right: number;
  /** right ÷ examples, with its 95 % Wilson interval; absent without examples. */
  readonly share?: (Interval & { readonly value: number }) | undefined;
  /** How often each label of the model (`was`) turned out to be each label of the person. */
  readonly confusion: readonly { readonly was: Label; readonly label: Label; readonly count: number }[];
};

const LABELS: readonly Label[] = ['on', 'support', 'off', 'unknown'];
const Z_95 = 1.959963984540054;

/**
 * The person's own accuracy of a model's labels, from the examples that corrections leave. Right is the very same label.
 * Only labels that a model gave count; of what nobody corrected or confirmed it says nothing.
 */
export function aiAccuracy(examples: readonly LabelExample[]): AiAccuracy {
  const judged = examples.filter(({ wasBy }) => wasBy === 'ai');
  const right = judged.filter(({ was, label }) => was === label).length;
  return {
    examples: judged.length,
    right,
    share:
      judged.length === 0
        ? undefined
        : { value: right / judged.length, ...toWilsonInterval(right, judged.length) },
    confusion: LABELS.flatMap((was) =>
      LABELS.map((label) => ({ was, label, count: countOf(judged, was, label) })),
    ).filter(({ count }) => count > 0),
  };
}

function countOf(examples: readonly LabelExample[], was: Label, label: Label): number {
  return examples.filter((example) => example.was === was && example.label === label).length;
}

/**
 * 95 % interval of a share of few (Wilson 1927, 10.1080/01621459.1927.10502953):
 * (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) ÷ (1 + z²/n). Never beyond 0 … 1, and not a point at either.
 */
export function toWilsonInterval(right: number, of: number): Interval {
  const share = right / of;
  const square = Z_95 ** 2 / of;
  const reach = Z_95 * Math.sqrt((share * (1 - share)) / of + square / (4 * of));
  const low = (share + square / 2 - reach) / (1 + square);
  const high = (share + square / 2 + reach) / (1 + square);
  return { low: Math.max(0, low), high: Math.min(1, high) };
}

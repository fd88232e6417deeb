import { type ComputedGrade, type Measures, regradeAnalysis, type SessionAnalysis } from '@locked-in/domain';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import { printFact, toFacts } from '../ai/facts.ts';

/**
 * A stored analysis by another rubric. Built-in sentences are made anew; one of a model stays unless it says a number that
 * is another one now. Throws RangeError for no rubric.
 */
export function regradeOne(analysis: SessionAnalysis, rubric: number): SessionAnalysis {
  const regraded = regradeAnalysis(analysis, rubric);
  const builtIn = toBuiltInSentences(regraded.measures, regraded.computed, regraded.segments);
  const outdated = outdatedNumbers(analysis, regraded);
  const isHeard = regraded.ai?.kind !== 'silent' || analysis.ai?.kind === 'silent';
  return {
    ...regraded,
    sentences: analysis.sentences.flatMap((sentence) => {
      const stays =
        sentence.by === 'ai' && isHeard && !outdated.some((number) => says(sentence.text, number));
      return stays ? [sentence] : builtIn.filter(({ slot }) => slot === sentence.slot);
    }),
  };
}

type Measured = { readonly measures: Measures; readonly computed: ComputedGrade };

/** Numbers as they are printed that some fact had and no fact has any more. */
function outdatedNumbers(before: Measured, after: Measured): readonly string[] {
  const [old, now] = [before, after].map(
    (basis) => new Set(toFacts({ ...basis, summary: {} }).map(printFact)),
  );
  return [...(old ?? [])].filter((number) => !now?.has(number));
}

/** `9` is not said by `19 min`. */
function says(text: string, number: string): boolean {
  return new RegExp(`(?<![\\d.,])${number}(?![\\d.,]*\\d)`).test(text);
}

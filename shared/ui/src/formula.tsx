import { formulaIn, howComputedIn } from './formula-words.ts';
import type { FormulaId } from './formulas.ts';
import { useLocale } from './use-locale.ts';

export type FormulaProps = { readonly of: FormulaId; readonly summary?: string | undefined };

/** A small disclosure that says how the number beside it is computed. */
export function Formula({ of, summary }: FormulaProps) {
  const locale = useLocale();
  return (
    <details class="formula">
      <summary>{summary ?? howComputedIn(locale)}</summary>
      <FormulaBody of={of} />
    </details>
  );
}

export function FormulaBody({ of }: { readonly of: FormulaId }) {
  const { formula, meaning, source } = formulaIn(useLocale(), of);
  return (
    <div class="formula-body">
      <p class="formula-line">{formula}</p>
      <p>{meaning}</p>
      {source === undefined ? null : <p class="formula-source">{source}</p>}
    </div>
  );
}

import { FORMULAS, type FormulaId, type FormulaText } from './formulas.ts';

export type FormulaProps = { readonly of: FormulaId; readonly summary?: string | undefined };

/** A small disclosure that says how the number beside it is computed. */
export function Formula({ of, summary = 'How this is computed' }: FormulaProps) {
  return (
    <details class="formula">
      <summary>{summary}</summary>
      <FormulaBody of={of} />
    </details>
  );
}

export function FormulaBody({ of }: { readonly of: FormulaId }) {
  const { formula, meaning, source }: FormulaText = FORMULAS[of];
  return (
    <div class="formula-body">
      <p class="formula-line">{formula}</p>
      <p>{meaning}</p>
      {source === undefined ? null : <p class="formula-source">{source}</p>}
    </div>
  );
}

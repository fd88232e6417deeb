import type { Measures } from '@locked-in/domain';
import { FormulaBody } from './formula.tsx';
import { formulaIn } from './formula-words.ts';
import { type MeasureReading, readMeasures } from './measure-readings.ts';
import { useLocale } from './use-locale.ts';

export type MeasureListProps = { readonly measures: Measures };

/** Every measure of a session; each row opens to its formula. */
export function MeasureList({ measures }: MeasureListProps) {
  return (
    <div class="measure-list">
      {readMeasures(measures, useLocale()).map((reading) => (
        <MeasureRow key={reading.id} {...reading} />
      ))}
    </div>
  );
}

function MeasureRow({ id, value, detail }: MeasureReading) {
  return (
    <details class="measure">
      <summary>
        <span class="measure-name">{formulaIn(useLocale(), id).name}</span>
        <span class="measure-value number">{value}</span>
        <span class="measure-detail muted small">{detail}</span>
      </summary>
      <FormulaBody of={id} />
    </details>
  );
}

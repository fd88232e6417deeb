import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Formula } from '../formula.tsx';
import type { FormulaId } from '../formulas.ts';
import { PictureTable } from '../picture-table.tsx';

export type PictureProps = {
  /** The class of this kind of picture. */
  readonly kind: string;
  readonly title: string;
  /** What there is to see, in a sentence made from the same numbers. */
  readonly reading: string;
  readonly formula: FormulaId;
  readonly table?: Table | undefined;
  /** Absent when there is nothing to draw: then the reading says why. */
  readonly children?: ComponentChildren;
};

export type Table = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The frame of every picture: its title, what it says, the drawing, how it is computed, and the same as a table. */
export function Picture({ kind, title, reading, formula, table, children }: PictureProps) {
  const titleId = useId();
  return (
    <figure class={`picture framed ${kind}`} aria-labelledby={titleId}>
      <figcaption>
        <h3 id={titleId}>{title}</h3>
        <p class="picture-reading" dir="auto">
          {reading}
        </p>
      </figcaption>
      {children}
      <div class="picture-foot">
        <Formula of={formula} />
        {table !== undefined && table.rows.length > 0 && <PictureTable caption={title} {...table} />}
      </div>
    </figure>
  );
}

import type { ComponentChildren } from 'preact';
import { Scrolled } from './scrolled.tsx';

export type ScrolledTableProps = {
  /** What a screen reader says of it. */
  readonly label: string;
  readonly head: readonly string[];
  /** The rows. */
  readonly children: ComponentChildren;
};

/** A table that may be wider than its place, and is scrolled there by finger or key. */
export function ScrolledTable({ label, head, children }: ScrolledTableProps) {
  return (
    <Scrolled class="table-scroll" label={label}>
      <table class="shared-table">
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </Scrolled>
  );
}

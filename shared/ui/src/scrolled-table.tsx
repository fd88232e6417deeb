import type { ComponentChildren } from 'preact';

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
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="table-scroll" tabIndex={0} aria-label={label}>
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
    </section>
  );
}

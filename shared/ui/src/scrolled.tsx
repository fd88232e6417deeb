import type { ComponentChildren } from 'preact';

/** What may be wider than its place, and is scrolled there by finger or key. */
export function Scrolled(props: {
  /** What a screen reader says of it. */
  readonly label: string;
  readonly class: string;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={props.class} tabIndex={0} aria-label={props.label}>
      {props.children}
    </section>
  );
}

import type { ComponentChildren } from 'preact';

/** What may be wider than its place, and is scrolled there by finger or key. */
export function Scrolled(props: {
  /** What a screen reader says of it. */
  readonly label: string;
  readonly class: string;
  /** Of what reads from left to right in every language. */
  readonly dir?: 'ltr' | undefined;
  readonly children: ComponentChildren;
}) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={`scrolled ${props.class}`} tabIndex={0} aria-label={props.label} dir={props.dir}>
      {props.children}
    </section>
  );
}

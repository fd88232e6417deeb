import type { ComponentChildren } from 'preact';

/** A whole page that says one thing and what to do about it. */
export function Notice(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren | undefined;
}) {
  return (
    <section class="notice">
      <h1>{props.title}</h1>
      <div class="notice-text">{props.children}</div>
      {props.actions !== undefined && <div class="actions">{props.actions}</div>}
    </section>
  );
}

export function Loading({ what }: { readonly what: string }) {
  return (
    <div class="loading" role="status">
      <span class="visually-hidden">Reading {what}.</span>
      <span class="bone is-title" />
      <span class="bone" />
      <span class="bone is-picture" />
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { Title } from './title.tsx';

/** A whole page that says one thing and what to do about it. */
export function Notice(props: {
  readonly title: string;
  readonly children: ComponentChildren;
  readonly actions?: ComponentChildren | undefined;
}) {
  return (
    <section class="notice">
      <Title>{props.title}</Title>
      <div class="notice-text">{props.children}</div>
      {props.actions !== undefined && <div class="actions">{props.actions}</div>}
    </section>
  );
}

export function Loading({ what }: { readonly what: string }) {
  return (
    <div class="loading" role="status">
      <Title class="visually-hidden">Reading {what}.</Title>
      <span class="bone is-title" />
      <span class="bone" />
      <span class="bone is-picture" />
    </div>
  );
}

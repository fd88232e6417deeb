import type { ComponentChildren } from 'preact';

/** One component, or one page, in all its states. */
export type Story = { readonly name: string; readonly states: readonly State[] };

export type State = {
  readonly name: string;
  readonly picture: ComponentChildren;
  /** What a person does first to get there. */
  readonly steps?: readonly Step[] | undefined;
};

/** By CSS selector, so that it holds in every language. */
export type Step =
  | { readonly press: string }
  | { readonly type: string; readonly text: string }
  | { readonly choose: string; readonly value: string };

import type { ComponentChildren } from 'preact';

/** One component in all its states. Pages of the gallery are made of these. */
export type Story = {
  readonly name: string;
  readonly states: readonly { readonly name: string; readonly picture: ComponentChildren }[];
};

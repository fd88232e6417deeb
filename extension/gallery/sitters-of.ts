import type { PlacedStory } from './stories.ts';

/** One picture, by what stands in the address of its frame. */
export type Sitter = { readonly story: string; readonly state: string; readonly isPopup: boolean };

export function sittersOf(stories: readonly PlacedStory[]): readonly Sitter[] {
  return stories.flatMap(({ name: story, place, states }) =>
    states.map(({ name: state }) => ({ story, state, isPopup: place === 'popup' })),
  );
}

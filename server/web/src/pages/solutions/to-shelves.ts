import type { TriedSolution } from '@locked-in/contracts';

export type Shelf = 'armed' | 'works' | 'fails' | 'open' | 'ideas' | 'dropped';
export type Shelves = Readonly<Record<Shelf, readonly TriedSolution[]>>;

/** Where each solution stands: by what the person decided, and for what rests by what its trials say. */
export function toShelves(solutions: readonly TriedSolution[]): Shelves {
  const on = (shelf: Shelf) => solutions.filter((solution) => shelfOf(solution) === shelf);
  return {
    armed: on('armed'),
    works: on('works').toSorted((a, b) => pointsOf(b) - pointsOf(a)),
    fails: on('fails').toSorted((a, b) => pointsOf(b) - pointsOf(a)),
    open: on('open'),
    ideas: on('ideas'),
    dropped: on('dropped'),
  };
}

function shelfOf({ state, effect }: TriedSolution): Shelf {
  if (state === 'armed' || state === 'dropped') return state;
  if (state === 'idea') return 'ideas';
  if (effect.kind === 'not-enough') return 'open';
  return effect.low > 0 ? 'works' : 'fails';
}

function pointsOf({ effect }: TriedSolution): number {
  return effect.kind === 'estimated' ? effect.effect : 0;
}

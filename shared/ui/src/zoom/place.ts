import type { Range } from '../timeline-layout.ts';

type Placed = { readonly clientX: number; readonly currentTarget: Element };

/** Where on an element something happened, in shares of its width, 0–1. */
export function placeOf({ clientX, currentTarget }: Placed): number {
  const { left, width } = currentTarget.getBoundingClientRect();
  return width === 0 ? 0 : Math.min(1, Math.max(0, (clientX - left) / width));
}

export function widthOf({ currentTarget }: Pick<Placed, 'currentTarget'>): number {
  return currentTarget.getBoundingClientRect().width;
}

export function msAt({ startMs, endMs }: Range, place: number): number {
  return startMs + place * (endMs - startMs);
}

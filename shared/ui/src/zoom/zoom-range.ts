import type { Range } from '../timeline-layout.ts';

/** Nobody needs to come closer. */
const SHORTEST_MS = 10_000;
/** How much of the view is left free on both sides of what is brought into it. */
const MARGIN = 0.12;

export type Zoom = {
  /** Below 1: closer. */
  readonly factor: number;
  /** The moment that stays where it is on the screen. */
  readonly atMs: number;
};

export function zoomRange(range: Range, { factor, atMs }: Zoom, whole: Range): Range {
  const lengthMs = Math.max(SHORTEST_MS, (range.endMs - range.startMs) * factor);
  const place = (atMs - range.startMs) / Math.max(1, range.endMs - range.startMs);
  const startMs = atMs - place * lengthMs;
  return fitInto({ startMs, endMs: startMs + lengthMs }, whole);
}

export function panRange({ startMs, endMs }: Range, byMs: number, whole: Range): Range {
  return fitInto({ startMs: startMs + byMs, endMs: endMs + byMs }, whole);
}

/** The same length, moved as little as needed to lie in the whole; the whole itself where it is longer. */
export function fitInto({ startMs, endMs }: Range, whole: Range): Range {
  const lengthMs = endMs - startMs;
  if (lengthMs >= whole.endMs - whole.startMs) return whole;
  const from = Math.round(Math.min(whole.endMs - lengthMs, Math.max(whole.startMs, startMs)));
  return { startMs: from, endMs: Math.round(from + lengthMs) };
}

/** The same length, moved until the stretch is in view; its start, where it is longer than the view. */
export function rangeShowing(range: Range, stretch: Range, whole: Range): Range {
  const free = (range.endMs - range.startMs) * MARGIN;
  if (stretch.startMs < range.startMs) return panRange(range, stretch.startMs - range.startMs - free, whole);
  if (stretch.endMs <= range.endMs) return range;
  const toEnd = stretch.endMs - range.endMs + free;
  return panRange(range, Math.min(toEnd, stretch.startMs - range.startMs), whole);
}

export function isSameRange(one: Range, other: Range): boolean {
  return one.startMs === other.startMs && one.endMs === other.endMs;
}

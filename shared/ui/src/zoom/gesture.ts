/** What moving one or two fingers means. Places and `pan` in shares of the width; `zoom` above 1: fingers went apart. */
export type Gesture = { readonly pan: number; readonly zoom: number; readonly at: number };

/** Fingers nearer than this are one. */
const NEAREST = 0.01;

export function toGesture(before: readonly number[], after: readonly number[]): Gesture {
  const [from, to] = [middleOf(before), middleOf(after)];
  const [wide, wider] = [spreadOf(before), spreadOf(after)];
  const zoom = after.length < 2 || wide < NEAREST || wider < NEAREST ? 1 : wider / wide;
  return { pan: to - from, zoom, at: to };
}

function middleOf(places: readonly number[]): number {
  return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
}

function spreadOf([one = 0, other = one]: readonly number[]): number {
  return Math.abs(one - other);
}

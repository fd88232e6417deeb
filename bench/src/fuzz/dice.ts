/** Chance that a seed repeats: the same seed asks the same questions. */
export type Dice = {
  /** A whole number from 0 up to, and without, `below`. */
  readonly roll: (below: number) => number;
  readonly oneOf: <T>(all: readonly [T, ...T[]]) => T;
  /** True once in `n`. */
  readonly onceIn: (n: number) => boolean;
};

/** mulberry32: 2³² states are plenty to ask questions with. */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const roll = (below: number) => next() % below;
  return { roll, oneOf: (all) => all[roll(all.length)] ?? all[0], onceIn: (n) => roll(n) === 0 };
}

import type { Random } from './random.ts';
import { meanOf } from './sides.ts';

const RESHUFFLES = 2_000;
/** Differences that only rounding tells apart are the same. */
const SAME = 1e-9;

/**
 * Two-sided randomisation test: if the solution did nothing, which sessions used it is chance. 2 000 times the sessions
 * are dealt anew onto two sides of the same sizes; p = (1 + deals whose difference of means is at least as large as the
 * real one, in either direction) ÷ 2 001 (Phipson and Smyth 2010, 10.2202/1544-6115.1585: never 0).
 */
export function toPValue(one: readonly number[], other: readonly number[], random: Random): number {
  const real = Math.abs(meanOf(one) - meanOf(other));
  const all = [...one, ...other];
  let asLarge = 0;
  for (let deal = 0; deal < RESHUFFLES; deal++) {
    if (Math.abs(dealtDifference(all, one.length, random)) >= real - SAME) asLarge += 1;
  }
  return (1 + asLarge) / (1 + RESHUFFLES);
}

/** Fisher–Yates as far as one side needs it; the array stays shuffled, which is as good a start as any. */
function dealtDifference(all: number[], count: number, random: Random): number {
  let dealt = 0;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const other = index + Math.floor(random() * (all.length - index));
    const value = all[other] ?? 0;
    all[other] = all[index] ?? 0;
    all[index] = value;
    dealt += value;
  }
  for (const value of all) total += value;
  return dealt / count - (total - dealt) / (all.length - count);
}

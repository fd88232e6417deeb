import type { TrialEffect, TrialSession } from '../solution.ts';
import { toBootstrapInterval } from './bootstrap.ts';
import { type Random, randomFrom } from './random.ts';
import { toPValue } from './randomisation.ts';
import { meanOf, type Sides, toSides } from './sides.ts';

/** Graded sessions needed with a solution, and as many without. */
export const SESSIONS_NEEDED = 6;

/**
 * What a solution did for one person, in points of computed quality: mean with it − mean without it, a 90 % bootstrap
 * interval and a randomisation test. Before there are 6 sessions on each side: how many of the 12 there are.
 * Deterministic: unless told otherwise, chance is seeded with the session ids.
 */
export function toTrialEffect(
  sessions: readonly TrialSession[],
  random: Random = randomFrom(sessions.map(({ sessionId }) => sessionId).toSorted()),
): TrialEffect {
  const sides = toSides(sessions);
  const [withCount, withoutCount] = [sides.used.length, sides.unused.length];
  const have = Math.min(withCount, SESSIONS_NEEDED) + Math.min(withoutCount, SESSIONS_NEEDED);
  if (have < 2 * SESSIONS_NEEDED) return { kind: 'not-enough', have, need: 2 * SESSIONS_NEEDED };
  const effect = meanOf(sides.used) - meanOf(sides.unused);
  return { kind: 'estimated', effect, ...resample(sides, random), withCount, withoutCount };
}

/** Chance is spent in the order of the session ids, so that exchanging the sides turns the answer round and no more. */
function resample({ used, unused, isUsedFirst }: Sides, random: Random) {
  const [one, other] = isUsedFirst ? [used, unused] : [unused, used];
  const { low, high } = toBootstrapInterval(one, other, random);
  const pValue = toPValue(one, other, random);
  return isUsedFirst ? { low, high, pValue } : { low: 0 - high, high: 0 - low, pValue };
}

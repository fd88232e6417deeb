import type { TrialEffect, TrialSession } from '../solution.ts';
import { toBootstrapInterval } from './bootstrap.ts';
import { type Random, randomFrom } from './random.ts';
import { toPValue } from './randomisation.ts';
import { meanOf, toSides } from './sides.ts';

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
  const { used, unused } = toSides(sessions);
  const have = Math.min(used.length, SESSIONS_NEEDED) + Math.min(unused.length, SESSIONS_NEEDED);
  if (have < 2 * SESSIONS_NEEDED) return { kind: 'not-enough', have, need: 2 * SESSIONS_NEEDED };
  return {
    kind: 'estimated',
    effect: meanOf(used) - meanOf(unused),
    ...toBootstrapInterval({ used, unused }, random),
    pValue: toPValue({ used, unused }, random),
    withCount: used.length,
    withoutCount: unused.length,
  };
}

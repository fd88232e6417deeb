import type { TrialSession } from '../solution.ts';

/**
 * The qualities of the sessions with the solution, and of those without, in the order of the session ids: in whatever
 * order sessions come, the same numbers are drawn for the same ones. `isUsedFirst`: the first id of all is one with it.
 */
export type Sides = {
  readonly used: readonly number[];
  readonly unused: readonly number[];
  readonly isUsedFirst: boolean;
};

export function toSides(sessions: readonly TrialSession[]): Sides {
  const ordered = sessions.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1));
  const qualities = (used: boolean) =>
    ordered.filter((session) => session.used === used).map(({ quality }) => quality);
  return { used: qualities(true), unused: qualities(false), isUsedFirst: ordered[0]?.used ?? true };
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Of a sample: divided by n − 1. */
export function varianceOf(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
}

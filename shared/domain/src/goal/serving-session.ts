import type { SessionSummary } from '../analysis.ts';
import type { Measures } from '../measure/measures.ts';
import type { ServingSession } from './goal.ts';

export type ServingBasis = {
  readonly summary: Pick<SessionSummary, 'goalId' | 'startedAtMs' | 'log'>;
  readonly measures: Pick<Measures, 'heldMs' | 'onTaskMs'>;
};

/** Nothing where it serves no goal. Until it is logged, a session tells how much was held and nothing else. */
export function toServing({ summary, measures }: ServingBasis): readonly ServingSession[] {
  const { goalId, startedAtMs, log } = summary;
  const { heldMs, onTaskMs } = measures;
  if (goalId === undefined) return [];
  const served = { goalId, startedAtMs, heldMs, progress: log?.progress };
  if (log === undefined) return [{ ...served, onTaskMs: { low: 0, high: heldMs }, isSealed: true }];
  return [{ ...served, onTaskMs, isSealed: false }];
}

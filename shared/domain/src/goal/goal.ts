import type { Logged } from '../event.ts';
import type { Interval } from '../grade.ts';

/** `held` and `on-task` in minutes a week, `sessions` in sessions a week. */
export type GoalTarget = { readonly kind: 'held' | 'on-task' | 'sessions'; readonly amount: number };

/** A longer aim with a weekly target, which sessions serve. */
export type Goal = {
  readonly goalId: string;
  readonly name: string;
  readonly target: GoalTarget;
  readonly createdAtMs: number;
  /** Archived, it takes no new sessions; what served it stays. */
  readonly archivedAtMs?: number | undefined;
};

/** What the person said a session did for its goal: 0 = nothing, 1 = a little, 2 = a good part, 3 = all of it. */
export type GoalProgress = NonNullable<Logged['progress']>;

/** A finished session as its goal sees it. Sealed, its on-task time may be anything from nothing to all that was held. */
export type ServingSession = {
  readonly goalId: string;
  readonly startedAtMs: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
  readonly isSealed: boolean;
  readonly progress?: GoalProgress | undefined;
};

import type { Goal } from '@locked-in/domain';

/** Goals, and the days that neither break nor extend a streak. */
export type GoalTables = {
  readonly goal: GoalTable;
  readonly rest_choice: RestChoiceTable;
  readonly excused_day: ExcusedDayTable;
};

type GoalTable = {
  readonly user_id: string;
  readonly goal_id: string;
  readonly name: string;
  readonly target_kind: Goal['target']['kind'];
  /** Minutes a week, or sessions a week. */
  readonly target_amount: number;
  readonly created_at_ms: number;
  readonly archived_at_ms: number | null;
};

type RestChoiceTable = {
  readonly user_id: string;
  /** The person's day, `YYYY-MM-DD`. */
  readonly since: string;
  /** 0 = Monday … 6 = Sunday. */
  readonly weekdays: number[];
};

type ExcusedDayTable = {
  readonly user_id: string;
  /** The person's day, `YYYY-MM-DD`. */
  readonly date: string;
  readonly reason: string | null;
};

import { toTargetReach, type WeeklyReport } from '@locked-in/domain';
import { toCsv } from './to-csv.ts';
import { plain } from './week-tables.ts';

const COLUMNS = [
  'goalId',
  'goal',
  'targetKind',
  'target',
  'doneLow',
  'doneHigh',
  'standing',
  'sessions',
  'sealedSessions',
  'heldMs',
  'onTaskMsLow',
  'onTaskMsHigh',
  'saidNothing',
  'saidALittle',
  'saidAGoodPart',
  'saidAllOfIt',
] as const;

/** One row for each goal of the week. Targets and what is done of them in minutes or sessions. */
export function toGoalTable({ details }: WeeklyReport): string {
  const rows = (details?.goals ?? []).map(({ goalId, name, target, ...week }) => {
    const { done, standing } = toTargetReach(target, week);
    const [saidNothing, saidALittle, saidAGoodPart, saidAllOfIt] = week.progress;
    return {
      goalId,
      goal: plain(name),
      targetKind: target.kind,
      target: target.amount,
      doneLow: done.low,
      doneHigh: done.high,
      standing,
      sessions: week.sessions,
      sealedSessions: week.sealed,
      heldMs: week.heldMs,
      onTaskMsLow: week.onTaskMs.low,
      onTaskMsHigh: week.onTaskMs.high,
      ...{ saidNothing, saidALittle, saidAGoodPart, saidAllOfIt },
    };
  });
  return toCsv(COLUMNS, rows);
}

import {
  type GoalTarget,
  type GoalWeek,
  type Interval,
  type ReportedGoal,
  toTargetReach,
} from '@locked-in/domain';
import { formatDuration, formatDurationInterval } from '../format.ts';
import type { Table } from '../pictures/picture.tsx';
import { counterIn } from '../plural.ts';
import { goalWordsIn } from './goal-words.ts';

const MINUTE_MS = 60_000;

/** "3 h 10 min of 4 h on task", "Nothing of 40 min held", "2 of 3 sessions". */
export function readDone(target: GoalTarget, week: GoalWeek, locale: string): string {
  const { done } = toTargetReach(target, week);
  return goalWordsIn(locale).done[target.kind](
    amountOf(target.kind, done, locale),
    readTarget(target, locale),
  );
}

/** "4 h", "3 sessions". */
export function readTarget({ kind, amount }: GoalTarget, locale: string): string {
  if (kind !== 'sessions') return formatDuration(amount * MINUTE_MS, locale);
  return counterIn(locale)(amount, goalWordsIn(locale).sessions);
}

/** "2 goals have what you set for the week. 1 perhaps has it." */
export function readGoals(goals: readonly ReportedGoal[], locale: string): string {
  const words = goalWordsIn(locale);
  const count = counterIn(locale);
  if (goals.length === 0) return words.nothing;
  const standings = goals.map(({ target, ...week }) => toTargetReach(target, week).standing);
  const [reached, perhaps] = (['reached', 'perhaps'] as const).map(
    (standing) => standings.filter((one) => one === standing).length,
  );
  const said = reached ? count(reached, words.reached) : words.noneReached;
  return perhaps ? `${said} ${count(perhaps, words.perhaps)}` : said;
}

/** What the logs said of progress, most first; nothing where none did. */
export function readSaid({ progress }: Pick<GoalWeek, 'progress'>, locale: string): string | undefined {
  const words = goalWordsIn(locale);
  const said = progress
    .map((times, step) => ({ times, words: words.said[step as 0 | 1 | 2 | 3] }))
    .filter(({ times }) => times > 0)
    .toSorted((a, b) => b.times - a.times)
    .map(({ times, words: of }) => (times === 1 ? of : words.times(of, String(times))));
  return said.length === 0 ? undefined : words.saidTimes(said.join(', '));
}

export function tableOfGoals(goals: readonly ReportedGoal[], locale: string): Table {
  const { columns } = goalWordsIn(locale);
  return {
    head: [columns.goal, columns.target, columns.sessions, columns.held, columns.onTask],
    rows: goals.map(({ name, target, ...week }) => [
      name,
      readDone(target, week, locale),
      String(week.sessions),
      formatDuration(week.heldMs, locale),
      formatDurationInterval(week.onTaskMs, locale),
    ]),
  };
}

function amountOf(kind: GoalTarget['kind'], done: Interval, locale: string): string {
  if (kind === 'sessions') return new Intl.NumberFormat(locale).format(done.low);
  if (done.high === 0) return goalWordsIn(locale).noneDone;
  return formatDurationInterval({ low: done.low * MINUTE_MS, high: done.high * MINUTE_MS }, locale);
}

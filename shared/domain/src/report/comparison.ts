import { previousWeek } from '../calendar/week.ts';
import type { ComparedTimes, WeekComparison } from './details.ts';

/** A week before, as its report has it. */
export type PastWeek = {
  readonly week: string;
  readonly days: readonly ComparedTimes[];
  readonly totals: ComparedTimes;
};

export type ComparisonBasis = {
  readonly week: string;
  readonly dates: readonly string[];
  /** Whichever of the weeks before have a report. */
  readonly weeks: readonly PastWeek[];
  /** The first week that ever had one. */
  readonly firstWeek?: string | undefined;
};

const WEEKS_BACK = 4;
const NOTHING: ComparedTimes = { sessions: 0, declaredMs: 0, heldMs: 0, onTaskMs: { low: 0, high: 0 } };

/** This week’s days and sums beside those of the week before, and beside the mean of up to four weeks before. */
export function toComparison({ week, dates, weeks, firstWeek = week }: ComparisonBasis): WeekComparison {
  const before = weeksBefore(week).filter((other) => other >= firstWeek);
  const past = before.map((other) => weeks.find((known) => known.week === other));
  const timesOf = (day: number) => past.map((known) => known?.days[day] ?? NOTHING);
  return {
    days: dates.map((date, day) => ({ date, ...toCompared(timesOf(day)) })),
    ...toCompared(past.map((known) => known?.totals ?? NOTHING)),
    weeks: before.length,
  };
}

/** Newest first. */
function weeksBefore(week: string): readonly string[] {
  const weeks = [previousWeek(week)];
  while (weeks.length < WEEKS_BACK) weeks.push(previousWeek(weeks.at(-1) ?? week));
  return weeks;
}

function toCompared(times: readonly ComparedTimes[]) {
  const [last] = times;
  return last ? { lastWeek: bare(last), mean: toMean(times) } : {};
}

function bare({ sessions, declaredMs, heldMs, onTaskMs }: ComparedTimes): ComparedTimes {
  return { sessions, declaredMs, heldMs, onTaskMs };
}

function toMean(times: readonly ComparedTimes[]): ComparedTimes {
  const mean = (read: (of: ComparedTimes) => number) =>
    times.reduce((sum, of) => sum + read(of), 0) / times.length;
  return {
    sessions: mean(({ sessions }) => sessions),
    declaredMs: mean(({ declaredMs }) => declaredMs),
    heldMs: mean(({ heldMs }) => heldMs),
    onTaskMs: { low: mean(({ onTaskMs }) => onTaskMs.low), high: mean(({ onTaskMs }) => onTaskMs.high) },
  };
}

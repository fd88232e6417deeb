import { LIMITS, type ReportResponse } from '@locked-in/contracts';
import { type Calendar, toWeeklyReport, type WeeklyReport, weekBounds, weekOf } from '@locked-in/domain';

type StoredReport = {
  readonly report: WeeklyReport;
  readonly isFrozen: boolean;
  readonly amendedAtMs?: number | undefined;
};

type ReportOf = { readonly userId: string; readonly week: string };

export type ReadReportDeps = {
  readonly now: () => number;
  readonly readPerson: (userId: string) => Promise<Calendar>;
  readonly readReport: (report: ReportOf) => Promise<StoredReport | undefined>;
  readonly listReportWeeks: (userId: string) => Promise<readonly string[]>;
  readonly countPending: (range: { userId: string; fromMs: number; toMs: number }) => Promise<number>;
};

/** One week of one person, with the neighbouring weeks that have something to show. `week` must be an ISO week. */
export async function readReport(deps: ReadReportDeps, { userId, week }: ReportOf): Promise<ReportResponse> {
  const calendar = await deps.readPerson(userId);
  const stored = await deps.readReport({ userId, week });
  const weeks = [...(await deps.listReportWeeks(userId)), weekOf(deps.now(), calendar)].toSorted();
  const previousWeek = weeks.findLast((other) => other < week);
  const nextWeek = weeks.find((other) => other > week);
  return {
    report: stored?.report ?? toEmptyReport(week, calendar),
    isFrozen: stored?.isFrozen ?? false,
    ...(stored?.amendedAtMs !== undefined && { amendedAtMs: stored.amendedAtMs }),
    ...(previousWeek !== undefined && { previousWeek }),
    ...(nextWeek !== undefined && { nextWeek }),
    pendingSessions: await countPending(deps, { userId, week }, calendar),
  };
}

/** This week as soon as anything happened in it; before that, the newest week with a report that no wrong clock made. */
export async function findLatestWeek(deps: ReadReportDeps, userId: string): Promise<string> {
  const calendar = await deps.readPerson(userId);
  const week = weekOf(deps.now(), calendar);
  const last = weekOf(deps.now() + LIMITS.clockAheadMs, calendar);
  const weeks = (await deps.listReportWeeks(userId)).filter((other) => other <= last);
  const newest = weeks.toSorted().at(-1);
  if (newest === undefined || newest >= week) return newest ?? week;
  return (await countPending(deps, { userId, week }, calendar)) > 0 ? week : newest;
}

function countPending(deps: ReadReportDeps, { userId, week }: ReportOf, calendar: Calendar): Promise<number> {
  const { startsAtMs, endsAtMs } = weekBounds(week, calendar);
  return deps.countPending({ userId, fromMs: startsAtMs, toMs: endsAtMs });
}

function toEmptyReport(week: string, calendar: Calendar): WeeklyReport {
  return { ...toWeeklyReport({ week, calendar, sessions: [] }), sentences: [] };
}

import type { WeeklyReport } from '@locked-in/domain';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from './database.ts';
import type { Claim } from './due-session-store.ts';

type ReportKey = { readonly userId: string; readonly week: string };

export type DueReport = ReportKey & {
  /** Its time to change is over by the database's clock: this build is its last. */
  readonly isOver: boolean;
  /** What it was claimed at: whoever saves says what he has looked at. */
  readonly revision: number;
};

export type FinishedReport = {
  readonly userId: string;
  readonly report: WeeklyReport;
  readonly isFrozen: boolean;
  /** `weekly_report.revision` as it was claimed; absent = as it was claimed last. */
  readonly revision?: number | undefined;
};

export type StoredReport = {
  readonly report: WeeklyReport;
  readonly isFrozen: boolean;
  /** When something in it was forgotten after it was frozen; absent = never. */
  readonly amendedAtMs?: number | undefined;
};

/** To be built again, unless frozen. While claimed, as soon as it is saved. */
export async function markReportDue(db: Database, { userId, week }: ReportKey): Promise<void> {
  await sql`
    insert into weekly_report as report (user_id, week, due_at) values (${userId}, ${week}, now())
    on conflict (user_id, week) do update
    set revision = report.revision + 1,
        due_at = case when report.claimed_revision is not null and report.due_at > now()
                      then report.due_at else now() end
    where report.frozen_at is null
  `.execute(db);
}

/** To be built again if it is there and open: it shows a week before it that has changed. */
export async function markIfOpen(db: Database, { userId, week }: ReportKey): Promise<void> {
  await sql`
    update weekly_report as report
    set revision = report.revision + 1,
        due_at = case when report.claimed_revision is not null and report.due_at > now()
                      then report.due_at else now() end
    where user_id = ${userId} and week = ${week} and frozen_at is null and summary is not null
  `.execute(db);
}

/** Every report that is there and open is to be built again: something changed that all of them show. */
export async function markOpenReports(db: Database, userId: string): Promise<void> {
  await sql`
    update weekly_report as report
    set revision = report.revision + 1,
        due_at = case when report.claimed_revision is not null and report.due_at > now()
                      then report.due_at else now() end
    where user_id = ${userId} and frozen_at is null and summary is not null
  `.execute(db);
}

/** A day after the week's end, and after its first session if that came later: a browser long offline sends many. */
const IS_OVER = sql<boolean>`(coalesce(ends_at_ms < (extract(epoch from now()) - 86400) * 1000, false)
  and opened_at < now() - interval '24 hours')`;

/**
 * Reports to build: those marked, and the open ones whose time to change is over, which are to be frozen.
 * No two claims hold the same report; an unsaved one is due again when its lease ends.
 */
export async function claimDueReports(db: Database, claim: Claim): Promise<readonly DueReport[]> {
  const marked = await claimWhere(db, claim, sql`due_at <= now()`);
  if (marked.length > 0) return marked;
  return claimWhere(db, claim, sql`due_at is null and ${IS_OVER}`);
}

/** One range of the index at a time: the planner reads no further than the last that is due. */
async function claimWhere(
  db: Database,
  claim: Claim,
  isDue: RawBuilder<unknown>,
): Promise<readonly DueReport[]> {
  const { rows } = await sql<DueReport>`
    with due as materialized (
      select user_id, week from weekly_report
      where frozen_at is null and ${isDue}
      order by due_at
      limit ${claim.limit}
      for update skip locked
    )
    update weekly_report as report
    set due_at = now() + make_interval(secs => ${claim.leaseSeconds}), claimed_revision = report.revision
    from due
    where report.user_id = due.user_id and report.week = due.week
    returning report.user_id as "userId", report.week, ${IS_OVER} as "isOver", report.revision
  `.execute(db);
  return rows;
}

/** A claimed report is left alone for so long: what is marked meanwhile waits with it. */
export async function postponeReport(
  db: Database,
  { userId, week, ms }: ReportKey & { readonly ms: number },
): Promise<void> {
  await sql`
    update weekly_report
    set due_at = now() + make_interval(secs => ${ms / 1_000})
    where user_id = ${userId} and week = ${week} and frozen_at is null and claimed_revision is not null
  `.execute(db);
}

/**
 * Does nothing when the report is frozen already. Marked again since the claim, it lacks something, or holds what was
 * forgotten meanwhile: what was there before stays, and it is due at once.
 */
export async function saveReport(db: Database, finished: FinishedReport): Promise<void> {
  const { userId, report, isFrozen, revision = null } = finished;
  const isCurrent = sql`stored.revision = coalesce(${revision}::integer, stored.claimed_revision, stored.revision)`;
  await sql`
    insert into weekly_report as stored (user_id, week, summary, ends_at_ms, frozen_at)
    values (${userId}, ${report.week}, ${JSON.stringify(report)}, ${report.endsAtMs}, case when ${isFrozen} then now() end)
    on conflict (user_id, week) do update
    set summary = case when ${isCurrent} then excluded.summary else stored.summary end,
        ends_at_ms = case when ${isCurrent} then excluded.ends_at_ms else stored.ends_at_ms end,
        frozen_at = case when ${isCurrent} then excluded.frozen_at end,
        due_at = case when ${isCurrent} then null else now() end,
        claimed_revision = null
    where stored.frozen_at is null
  `.execute(db);
}

export async function readReport(
  db: Database,
  { userId, week }: ReportKey,
): Promise<StoredReport | undefined> {
  const row = await db
    .selectFrom('weekly_report')
    .select(['summary', 'frozen_at', 'amended_at'])
    .where('user_id', '=', userId)
    .where('week', '=', week)
    .executeTakeFirst();
  return row?.summary
    ? {
        report: row.summary,
        isFrozen: row.frozen_at !== null,
        ...(row.amended_at && { amendedAtMs: row.amended_at.getTime() }),
      }
    : undefined;
}

/** Weeks that have a report, newest first. */
export async function listReportWeeks(db: Database, userId: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('weekly_report')
    .select('week')
    .where('user_id', '=', userId)
    .where('summary', 'is not', null)
    .orderBy('week', 'desc')
    .execute();
  return rows.map((row) => row.week);
}

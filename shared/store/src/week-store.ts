import {
  FACTS_VERSION,
  type KnownSession,
  type PastWeek,
  sealedGradeOf,
  type ToldSession,
} from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { SUMMARY_COLUMNS, toSummary } from './session-row.ts';

type Range = { readonly userId: string; readonly fromMs: number; readonly toMs: number };
type ToldRange = { readonly userId: string; readonly beforeMs?: number | undefined; readonly limit: number };
type Segments = NonNullable<KnownSession['analysis']>['segments'];

/**
 * Ended and analysed sessions that started in [fromMs, toMs), oldest first, as a week needs them: with their segments
 * only where nothing of this version was kept of them.
 */
export async function listWeekSessions(db: Database, range: Range): Promise<readonly KnownSession[]> {
  const rows = await analysedOf(db, range.userId)
    .select(SUMMARY_COLUMNS.map((column) => `session.${column}` as const))
    .select(['analysis.measures', 'analysis.computed', 'analysis.facts'])
    .select(
      sql<Segments | null>`case when analysis.facts_version is distinct from ${FACTS_VERSION} then analysis.segments end`.as(
        'segments',
      ),
    )
    .where('session.started_at_ms', '>=', range.fromMs)
    .where('session.started_at_ms', '<', range.toMs)
    .where('session.ended_at_ms', 'is not', null)
    .orderBy('session.started_at_ms')
    .orderBy('session.session_id')
    .execute();
  return rows.flatMap(({ measures, computed, facts, segments, ...row }) => {
    const summary = toSummary(row);
    if (!summary) return [];
    const analysis = { measures, computed, ...(facts && { facts }), ...(segments && { segments }) };
    return { summary, analysis };
  });
}

/** The newest `limit` sessions that were graded or skipped, by their small columns: of those before `beforeMs`, if it is given. */
export async function listTold(
  db: Database,
  { userId, beforeMs = Number.MAX_SAFE_INTEGER, limit }: ToldRange,
): Promise<readonly ToldSession[]> {
  const rows = await analysedOf(db, userId)
    .select(['session.session_id', 'session.started_at_ms', 'session.planned_ms', 'session.armed'])
    .select('session.goal_id')
    .select(['analysis.computed', 'analysis.length_ms', 'analysis.onset_ms', 'analysis.coverage'])
    .select(['analysis.plan_cues', 'session.forecast', 'session.log'])
    .where('session.log', 'is not', null)
    .where('session.ended_at_ms', 'is not', null)
    .where('session.started_at_ms', '<', beforeMs)
    .orderBy('session.started_at_ms', 'desc')
    .orderBy('session.session_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    startedAtMs: row.started_at_ms ?? 0,
    plannedMs: row.planned_ms ?? undefined,
    goalId: row.goal_id ?? undefined,
    own: sealedGradeOf(row.log ?? undefined).quality,
    forecast: row.forecast?.quality,
    computed: row.computed,
    measures: {
      lengthMs: row.length_ms,
      coverage: row.coverage,
      onsetMs: row.onset_ms ?? undefined,
    },
    armed: row.armed ?? undefined,
    planCues: row.plan_cues ?? undefined,
    loggedSolutionId: row.log?.solutionId,
  }));
}

export type PastWeeks = { readonly weeks: readonly PastWeek[]; readonly firstWeek?: string | undefined };

/** Days and sums of the reports of these weeks, whichever there are, and the first week that has a report. */
export async function readPastWeeks(
  db: Database,
  { userId, weeks }: { readonly userId: string; readonly weeks: readonly string[] },
): Promise<PastWeeks> {
  const reports = db.selectFrom('weekly_report').where('user_id', '=', userId).where('days', 'is not', null);
  const rows = await reports.select(['week', 'days', 'totals']).where('week', 'in', weeks).execute();
  const first = await reports.select('week').orderBy('week').limit(1).executeTakeFirst();
  return {
    weeks: rows.flatMap(({ week, days, totals }) => (days && totals ? [{ week, days, totals }] : [])),
    ...(first && { firstWeek: first.week }),
  };
}

function analysedOf(db: Database, userId: string) {
  return db
    .selectFrom('focus_session as session')
    .innerJoin('session_analysis as analysis', (join) =>
      join
        .onRef('analysis.user_id', '=', 'session.user_id')
        .onRef('analysis.session_id', '=', 'session.session_id'),
    )
    .where('session.user_id', '=', userId);
}

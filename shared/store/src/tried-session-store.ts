import type { ComputedGrade, IfThen, PlanCue, TriedSession } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** The plans a session was declared with. */
export async function readArmed(
  db: Database,
  { userId, sessionId }: { readonly userId: string; readonly sessionId: string },
): Promise<readonly IfThen[]> {
  const row = await db
    .selectFrom('focus_session')
    .select('armed')
    .where('user_id', '=', userId)
    .where('session_id', '=', sessionId)
    .executeTakeFirst();
  return row?.armed ?? [];
}

/** What trials need of a person's newest sessions: those that were logged, as the others are sealed. Newest first. */
export async function listTriedSessions(
  db: Database,
  { userId, limit }: { readonly userId: string; readonly limit: number },
): Promise<readonly TriedSession[]> {
  const rows = await db
    .selectFrom('focus_session as session')
    .innerJoin('session_analysis as analysis', (join) =>
      join
        .onRef('analysis.user_id', '=', 'session.user_id')
        .onRef('analysis.session_id', '=', 'session.session_id'),
    )
    .select([
      'session.session_id',
      'session.started_at_ms',
      'session.armed',
      'session.log',
      'analysis.computed',
    ])
    .select(sql<readonly PlanCue[] | null>`analysis.measures->'planCues'`.as('plan_cues'))
    .where('session.user_id', '=', userId)
    .where('session.log', 'is not', null)
    .orderBy('session.started_at_ms', 'desc')
    .orderBy('session.session_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    sessionId: row.session_id,
    startedAtMs: row.started_at_ms ?? 0,
    computed: row.computed satisfies ComputedGrade,
    ...(row.armed !== null && { armed: row.armed }),
    ...(row.plan_cues !== null && { planCues: row.plan_cues }),
    ...(row.log?.solutionId !== undefined && { loggedSolutionId: row.log.solutionId }),
  }));
}

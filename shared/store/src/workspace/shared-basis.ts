import type { SharedBasis, SharedWeek } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { readReport } from '../report-store.ts';
import type { SeatKey } from './seat.ts';

type WeekKey = { readonly userId: string; readonly week: string };

/** What a person's week is shown from. Undefined while there is no report of it. */
export async function readSharedBasis(
  tx: Database,
  { userId, week }: WeekKey,
): Promise<Omit<SharedBasis, 'sharing'> | undefined> {
  const stored = await readReport(tx, { userId, week });
  if (stored === undefined) return undefined;
  const sessionIds = stored.report.sessions.map(({ sessionId }) => sessionId);
  return {
    report: stored.report,
    isFrozen: stored.isFrozen,
    plannedMs: await readPlanned(tx, { userId, sessionIds }),
    withheld: await readWithheld(tx, { userId, sessionIds }),
  };
}

/** Replaces the copy that was shown before; without one, nothing is shown any more. */
export async function keepShared(
  tx: Database,
  { userId, workspaceId, week }: SeatKey & WeekKey,
  shared: SharedWeek | undefined,
): Promise<void> {
  if (shared === undefined) {
    await tx
      .deleteFrom('shared_week')
      .where('user_id', '=', userId)
      .where('workspace_id', '=', workspaceId)
      .where('week', '=', week)
      .execute();
    return;
  }
  const values = { level: shared.level, content: JSON.stringify(shared) };
  await tx
    .insertInto('shared_week')
    .values({ user_id: userId, workspace_id: workspaceId, week, ...values })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'workspace_id', 'week']).doUpdateSet({ ...values, shared_at: sql`now()` }),
    )
    .execute();
}

type Sessions = { readonly userId: string; readonly sessionIds: readonly string[] };

async function readPlanned(
  tx: Database,
  { userId, sessionIds }: Sessions,
): Promise<ReadonlyMap<string, number>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('focus_session')
    .select(['session_id', 'planned_ms'])
    .where('user_id', '=', userId)
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Map(
    rows.flatMap(({ session_id, planned_ms }) => (planned_ms === null ? [] : [[session_id, planned_ms]])),
  );
}

async function readWithheld(tx: Database, { userId, sessionIds }: Sessions): Promise<ReadonlySet<string>> {
  if (sessionIds.length === 0) return new Set();
  const rows = await tx
    .selectFrom('withheld_session')
    .select('session_id')
    .where('user_id', '=', userId)
    .where('session_id', 'in', sessionIds)
    .execute();
  return new Set(rows.map(({ session_id }) => session_id));
}

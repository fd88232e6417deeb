import type { Goal, ServingSession } from '@locked-in/domain';
import { toServing } from '@locked-in/domain';
import type { Selectable } from 'kysely';
import type { Database } from './database.ts';
import { inTransaction } from './in-transaction.ts';
import { markOpenReports } from './report-store.ts';
import type { Tables } from './tables.ts';

export type OwnedGoal = Goal & { readonly userId: string };
export type GoalPart = {
  readonly name?: string | undefined;
  readonly target?: Goal['target'] | undefined;
  /** null: open again. */
  readonly archivedAtMs?: number | null | undefined;
};
type GoalKey = { readonly userId: string; readonly goalId: string };
type Range = { readonly userId: string; readonly fromMs: number; readonly toMs: number };

/** More than anybody chooses from in a popup. */
const MOST_OFFERED = 50;

/** Oldest first, archived ones too. */
export async function readGoals(db: Database, userId: string): Promise<readonly Goal[]> {
  const rows = await db
    .selectFrom('goal')
    .select(COLUMNS)
    .where('user_id', '=', userId)
    .orderBy('created_at_ms')
    .orderBy('goal_id')
    .execute();
  return rows.map(toGoal);
}

/** What the next session can serve, oldest first. */
export async function readOpenGoals(
  db: Database,
  userId: string,
): Promise<readonly Pick<Goal, 'goalId' | 'name'>[]> {
  const rows = await db
    .selectFrom('goal')
    .select(['goal_id', 'name'])
    .where('user_id', '=', userId)
    .where('archived_at_ms', 'is', null)
    .orderBy('created_at_ms')
    .orderBy('goal_id')
    .limit(MOST_OFFERED)
    .execute();
  return rows.map(({ goal_id: goalId, name }) => ({ goalId, name }));
}

/** Open reports show it from now on. One that is known stays as it is. */
export async function saveGoal(db: Database, goal: OwnedGoal): Promise<void> {
  await inTransaction(db, async (tx) => {
    await tx
      .insertInto('goal')
      .values(toRow(goal))
      .onConflict((conflict) => conflict.columns(['user_id', 'goal_id']).doNothing())
      .execute();
    await markOpenReports(tx, goal.userId);
  });
}

/** Undefined when the person has no such goal. Open reports are built again, frozen ones keep the goal as it was. */
export async function changeGoal(
  db: Database,
  { userId, goalId, name, target, archivedAtMs }: GoalKey & GoalPart,
): Promise<Goal | undefined> {
  return inTransaction(db, async (tx) => {
    const row = await tx
      .updateTable('goal')
      .set({
        goal_id: goalId,
        ...(name !== undefined && { name }),
        ...(target && { target_kind: target.kind, target_amount: target.amount }),
        ...(archivedAtMs !== undefined && { archived_at_ms: archivedAtMs }),
      })
      .where('user_id', '=', userId)
      .where('goal_id', '=', goalId)
      .returning(COLUMNS)
      .executeTakeFirst();
    if (row) await markOpenReports(tx, userId);
    return row && toGoal(row);
  });
}

/** Ended and analysed sessions that serve a goal and started in [fromMs, toMs), oldest first. */
export async function listServing(
  db: Database,
  { userId, fromMs, toMs }: Range,
): Promise<readonly ServingSession[]> {
  const rows = await db
    .selectFrom('focus_session as session')
    .innerJoin('session_analysis as analysis', (join) =>
      join
        .onRef('analysis.user_id', '=', 'session.user_id')
        .onRef('analysis.session_id', '=', 'session.session_id'),
    )
    .select(['session.goal_id', 'session.started_at_ms', 'session.log', 'analysis.measures'])
    .where('session.user_id', '=', userId)
    .where('session.goal_id', 'is not', null)
    .where('session.started_at_ms', '>=', fromMs)
    .where('session.started_at_ms', '<', toMs)
    .where('session.ended_at_ms', 'is not', null)
    .orderBy('session.started_at_ms')
    .orderBy('session.session_id')
    .execute();
  return rows.flatMap(({ goal_id, started_at_ms, log, measures }) =>
    toServing({
      summary: { goalId: goal_id ?? undefined, startedAtMs: started_at_ms ?? 0, log: log ?? undefined },
      measures,
    }),
  );
}

const COLUMNS = [
  'goal_id',
  'name',
  'target_kind',
  'target_amount',
  'created_at_ms',
  'archived_at_ms',
] as const;

function toGoal(row: Pick<Selectable<Tables['goal']>, (typeof COLUMNS)[number]>): Goal {
  return {
    goalId: row.goal_id,
    name: row.name,
    target: { kind: row.target_kind, amount: row.target_amount },
    createdAtMs: row.created_at_ms,
    ...(row.archived_at_ms !== null && { archivedAtMs: row.archived_at_ms }),
  };
}

function toRow({ userId, goalId, name, target, createdAtMs, archivedAtMs }: OwnedGoal) {
  return {
    user_id: userId,
    goal_id: goalId,
    name,
    target_kind: target.kind,
    target_amount: target.amount,
    created_at_ms: createdAtMs,
    archived_at_ms: archivedAtMs ?? null,
  };
}

import { type Contribution, closesAtMs, isSharedAt, type ToldGroup, toGroupWeek } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * Makes the numbers of every group whose week is over, once, whoever shares then; what is no longer shown is dropped
 * on the way. For whoever works for everybody. Answers how many weeks were closed.
 */
export async function closeWorkspaceWeeks(db: Database, nowMs: number): Promise<number> {
  await dropUnshown(db, nowMs);
  const open = await listOpen(db);
  let closed = 0;
  for (const { workspace_id, week } of open.filter((one) => closesAtMs(one.week) <= nowMs))
    closed += Number(await closeWeek(db, { workspaceId: workspace_id, week, nowMs }));
  return closed;
}

type Group = { readonly workspaceId: string; readonly week: string; readonly nowMs: number };

/** In turn with all others: each must know whose numbers of the week are told already. */
function closeWeek(db: Database, { workspaceId, week, nowMs }: Group): Promise<boolean> {
  return db.transaction().execute(async (tx) => {
    await sql`lock table workspace_week in share row exclusive mode`.execute(tx);
    const contributions = await readContributions(tx, { workspaceId, week, nowMs });
    const made = toGroupWeek(week, contributions, await readTold(tx, week));
    const row = await tx
      .insertInto('workspace_week')
      .values({ workspace_id: workspaceId, week, numbers: made ? JSON.stringify(made.group) : null })
      .onConflict((conflict) => conflict.doNothing())
      .returning('week')
      .executeTakeFirst();
    if (row && made) await keepPeople(tx, { workspaceId, week, ...made });
    return row !== undefined;
  });
}

async function listOpen(db: Database) {
  return db
    .selectFrom('shared_week')
    .leftJoin('workspace_week as closed', (join) =>
      join
        .onRef('closed.workspace_id', '=', 'shared_week.workspace_id')
        .onRef('closed.week', '=', 'shared_week.week'),
    )
    .select(['shared_week.workspace_id', 'shared_week.week'])
    .distinct()
    .where('closed.week', 'is', null)
    .orderBy('shared_week.week')
    .orderBy('shared_week.workspace_id')
    .execute();
}

async function readContributions(
  tx: Database,
  { workspaceId, week, nowMs }: Group,
): Promise<readonly Contribution[]> {
  const rows = await tx
    .selectFrom('shared_week')
    .innerJoin('workspace_member as person', (join) =>
      join
        .onRef('person.user_id', '=', 'shared_week.user_id')
        .onRef('person.workspace_id', '=', 'shared_week.workspace_id')
        .onRef('person.share_level', '=', 'shared_week.level'),
    )
    .select(['person.user_id', 'shared_week.content'])
    .select(['person.share_level', 'person.share_from_ms', 'person.share_until_ms'])
    .where('shared_week.workspace_id', '=', workspaceId)
    .where('shared_week.week', '=', week)
    .where('person.role', '<>', 'viewer')
    .orderBy('person.user_id')
    .execute();
  return rows
    .filter((row) =>
      isSharedAt({ level: row.share_level, fromMs: row.share_from_ms, untilMs: row.share_until_ms }, nowMs),
    )
    .map(({ user_id, content }) => ({ userId: user_id, shared: content }));
}

async function readTold(tx: Database, week: string): Promise<readonly ToldGroup[]> {
  const rows = await tx
    .selectFrom('workspace_week_person')
    .select(['workspace_id', 'user_id', 'shares_grades'])
    .where('week', '=', week)
    .execute();
  const groups = Map.groupBy(rows, ({ workspace_id }) => workspace_id);
  return [...groups.values()].map((people) => ({
    people: people.map(({ user_id }) => user_id),
    graders: people.filter(({ shares_grades }) => shares_grades).map(({ user_id }) => user_id),
  }));
}

async function keepPeople(
  tx: Database,
  { workspaceId, week, people, graders }: Omit<Group, 'nowMs'> & ToldGroup,
): Promise<void> {
  await tx
    .insertInto('workspace_week_person')
    .values(
      people.map((userId) => ({
        user_id: userId,
        workspace_id: workspaceId,
        week,
        shares_grades: graders.includes(userId),
      })),
    )
    .execute();
}

/** Copies whose person shares no more, or at another level, which nobody is shown. */
async function dropUnshown(db: Database, nowMs: number): Promise<void> {
  await db
    .deleteFrom('shared_week')
    .where(({ exists, not, selectFrom }) =>
      not(
        exists(
          selectFrom('workspace_member as person')
            .select('person.user_id')
            .whereRef('person.user_id', '=', 'shared_week.user_id')
            .whereRef('person.workspace_id', '=', 'shared_week.workspace_id')
            .whereRef('person.share_level', '=', 'shared_week.level')
            .where('person.role', '<>', 'viewer')
            .where('person.share_until_ms', '>', nowMs),
        ),
      ),
    )
    .execute();
}

import type { SharingLevel } from '@locked-in/domain';
import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Somebody was shown something of the person. Names are absent for who is erased, and for a workspace that has ended. */
export type Look = {
  readonly seenAtMs: number;
  readonly seenBy?: string | undefined;
  readonly workspace?: string | undefined;
  readonly week: string;
  readonly level: SharingLevel;
};

const MOST = 200;

/** Who saw what of the person, newest first, the last two hundred. */
export async function listLooks(db: Database, userId: string): Promise<readonly Look[]> {
  const rows = await db
    .selectFrom('workspace_look as look')
    .leftJoin('workspace', 'workspace.workspace_id', 'look.workspace_id')
    .select(['look.seen_at_ms', 'look.seen_by_name', 'workspace.name', 'look.week', 'look.level'])
    .where('look.user_id', '=', userId)
    .orderBy('look.seen_at_ms', 'desc')
    .limit(MOST)
    .execute();
  return rows.map(({ seen_at_ms, seen_by_name, name, week, level }) => ({
    seenAtMs: seen_at_ms,
    week,
    level,
    ...(seen_by_name !== null && { seenBy: seen_by_name }),
    ...(name !== null && { workspace: name }),
  }));
}

/** Of everybody; for whoever works for everybody. */
export async function dropOldLooks(db: Database, days: number): Promise<void> {
  await sql`
    delete from workspace_look
    where seen_at_ms < extract(epoch from now() - make_interval(days => ${days})) * 1000`.execute(db);
}

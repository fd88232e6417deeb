import { type Kysely, sql } from 'kysely';

/** Set on a frozen report that is written anew, because something in it was forgotten. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table weekly_report add column amended_at timestamptz`.execute(db);
}

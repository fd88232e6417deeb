import { type Kysely, sql } from 'kysely';

/** Null in analyses of before there were marks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table session_analysis add column marks jsonb`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/** The id of the request whose chunk last turned a session: it names the session's analysis in the logs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table focus_session add column request_id text`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/** Where a security event came from. Who finds out who calls may write one, and read none. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table security_event add column address text, add column user_agent text`.execute(db);
}

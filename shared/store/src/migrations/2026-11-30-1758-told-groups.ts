import { type Kysely, sql } from 'kysely';

/** Whose numbers were told stays known when the workspace ends: whoever saw them still knows them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table workspace_week_person
    drop constraint workspace_week_person_workspace_id_week_fkey`.execute(db);
}

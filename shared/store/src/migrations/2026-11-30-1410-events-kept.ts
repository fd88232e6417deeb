import { type Kysely, sql } from 'kysely';

/** A person may want their events gone sooner than the instance removes everybody's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table app_user add events_kept_days integer check (events_kept_days between 1 and 3650)`.execute(
    db,
  );
}

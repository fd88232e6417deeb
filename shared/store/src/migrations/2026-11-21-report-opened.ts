import { type Kysely, sql } from 'kysely';

/** Reports of before then open anew: they stay open a day longer than they had to. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table weekly_report add column opened_at timestamptz not null default now()`.execute(db);
}

import { type Kysely, sql } from 'kysely';

/** What weeks are made of, beside what it was computed from: a week's report reads no segments and no other week whole. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Made with the segments, and made again from them where the version is another one.
  'alter table session_analysis add column facts jsonb, add column facts_version integer',

  // What is compared across weeks.
  `alter table session_analysis
    add column length_ms double precision generated always as ((measures->>'lengthMs')::double precision) stored,
    add column onset_ms double precision generated always as ((measures->>'onsetMs')::double precision) stored,
    add column coverage double precision generated always as ((measures->>'coverage')::double precision) stored,
    add column plan_cues jsonb generated always as (measures->'planCues') stored`,
  `alter table weekly_report
    add column days jsonb generated always as (summary->'days') stored,
    add column totals jsonb generated always as (summary->'totals') stored`,
];

import { type Kysely, sql } from 'kysely';

/** What is counted before a question is sent, what a model is called here, and tests of the way to it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  'alter table ai_call add column dialect text',

  // Counters, so that a reservation locks one row instead of adding up a month. Days and months in UTC.
  `create table ai_day (
    user_id uuid not null references app_user on delete cascade,
    day date not null,
    calls integer not null,
    primary key (user_id, day)
  )`,
  `create table ai_month (
    month date primary key,
    cost_micros bigint not null
  )`,

  // What the worker that started last was told. One row.
  `create table ai_model (
    only_one boolean primary key default true check (only_one),
    endpoint text,
    model text,
    told_at timestamptz not null default now()
  )`,

  // Somebody asked whether the model can be reached; a worker, which is who asks it, finds out.
  `create table ai_test (
    test_id uuid primary key,
    asked_at timestamptz not null default now(),
    claimed_at timestamptz,
    finding jsonb
  )`,
];

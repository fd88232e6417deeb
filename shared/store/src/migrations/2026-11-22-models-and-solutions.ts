import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  // Where a person's days and weeks begin, and what a model may see of them. week_starts_on: 1 = Monday … 7 = Sunday.
  `alter table app_user
    add column fixed_time_zone text,
    add column day_start_minutes integer not null default 240 check (day_start_minutes between 0 and 1439),
    add column week_starts_on integer not null default 1 check (week_starts_on between 1 and 7),
    add column ai_wanted boolean not null default true,
    add column ai_sees text not null default 'sites' check (ai_sees in ('sites', 'titles'))`,

  // A rule for one page of a site whose paths are not recorded names its title; reach says how far a path goes.
  `alter table page_label
    add column title text,
    add column reach text not null default 'page' check (reach in ('page', 'path', 'site'))`,
  `update page_label set reach = 'site' where path is null`,
  'alter table page_label drop constraint page_label_user_id_site_path_intent_key',
  `alter table page_label
    add constraint page_label_once unique nulls not distinct (user_id, site, path, title, intent, reach)`,

  // What the person said about a page that somebody had labelled otherwise.
  `create table label_example (
    user_id uuid not null,
    session_id uuid not null,
    site text not null,
    path text,
    title text,
    intent text not null,
    was text not null,
    was_by text not null,
    label text not null,
    corrected_at timestamptz not null default now(),
    unique nulls not distinct (user_id, session_id, site, path, title),
    foreign key (user_id, session_id) references focus_session on delete cascade
  )`,

  `create table solution (
    user_id uuid not null references app_user on delete cascade,
    solution_id uuid not null,
    plan jsonb not null,
    state text not null check (state in ('idea', 'armed', 'resting', 'dropped')),
    origin text not null check (origin in ('analysis', 'person')),
    session_id uuid,
    created_at_ms bigint not null,
    primary key (user_id, solution_id)
  )`,
  'alter table focus_session add column armed jsonb',

  // The model's part of an analysis has a to-do marker of its own: nothing waits for it.
  `alter table session_analysis
    add column ai jsonb,
    add column ai_due_at timestamptz,
    add column ai_attempts integer not null default 0`,
  'create index session_analysis_ai_due on session_analysis (ai_due_at) where ai_due_at is not null',

  `create table ai_verdict (
    user_id uuid not null references app_user on delete cascade,
    intent_hash bytea not null,
    page_hash bytea not null,
    model text not null,
    prompt text not null,
    label text not null,
    confidence real not null,
    judged_at timestamptz not null default now(),
    primary key (user_id, intent_hash, page_hash, model, prompt)
  )`,

  // Every question that was ever sent about a person, with its answer. Costs in millionths of a US dollar.
  `create table ai_call (
    user_id uuid not null references app_user on delete cascade,
    call_id uuid not null,
    session_id uuid,
    prompt text not null,
    model text not null,
    endpoint text not null,
    request jsonb,
    answer text,
    outcome text not null default 'reserved',
    input_tokens integer not null,
    output_tokens integer not null,
    cost_micros bigint not null,
    asked_at timestamptz not null default now(),
    settled_at timestamptz,
    primary key (user_id, call_id)
  )`,
  'create index ai_call_by_time on ai_call (user_id, asked_at desc)',
  'create index ai_call_by_month on ai_call (asked_at)',

  // Which form of answer an endpoint understands for a model: found out once.
  `create table ai_dialect (
    endpoint text not null,
    model text not null,
    dialect text not null check (dialect in ('structured', 'json', 'plain')),
    learned_at timestamptz not null default now(),
    primary key (endpoint, model)
  )`,
];

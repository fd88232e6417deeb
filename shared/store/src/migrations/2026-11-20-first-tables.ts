import { type Kysely, sql } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table app_user (
    user_id uuid primary key,
    name text not null,
    time_zone text not null default 'UTC',
    time_zone_since_ms bigint not null default -1,
    created_at timestamptz not null default now()
  )`,

  // The key meets copies of a chunk in one partition: started_on is the date of its first event, which never changes.
  `create table event_chunk (
    user_id uuid not null,
    session_id uuid not null,
    device_id uuid not null,
    first_seq integer not null check (first_seq >= 0),
    count integer not null check (count > 0),
    started_on date not null,
    received_at timestamptz not null,
    events jsonb not null,
    primary key (user_id, session_id, device_id, first_seq, started_on)
  ) partition by range (started_on)`,

  `create table focus_session (
    user_id uuid not null,
    session_id uuid not null,
    device_id uuid,
    intent text,
    mode text,
    planned_ms bigint,
    time_zone text,
    started_at_ms bigint,
    ended_at_ms bigint,
    end_reason text,
    forecast jsonb,
    log jsonb,
    received integer not null default 0,
    last_seq integer not null default -1,
    is_complete boolean not null default false,
    due_at timestamptz,
    attempts integer not null default 0,
    revision integer not null default 0,
    claimed_revision integer,
    created_at timestamptz not null default now(),
    primary key (user_id, session_id)
  )`,
  'create index focus_session_by_start on focus_session (user_id, started_at_ms desc)',
  'create index focus_session_due on focus_session (due_at) where due_at is not null',

  `create table session_analysis (
    user_id uuid not null,
    session_id uuid not null,
    rubric integer not null,
    segments jsonb not null,
    measures jsonb not null,
    computed jsonb not null,
    sentences jsonb not null,
    inputs_hash text not null,
    received integer not null,
    analysed_at timestamptz not null default now(),
    revealed_at timestamptz,
    primary key (user_id, session_id),
    foreign key (user_id, session_id) references focus_session on delete cascade
  )`,

  `create table page_label (
    user_id uuid not null references app_user on delete cascade,
    site text not null,
    path text,
    intent text,
    label text not null,
    updated_at timestamptz not null default now(),
    unique nulls not distinct (user_id, site, path, intent)
  )`,

  `create table weekly_report (
    user_id uuid not null,
    week text not null,
    summary jsonb,
    ends_at_ms bigint,
    due_at timestamptz,
    revision integer not null default 0,
    claimed_revision integer,
    frozen_at timestamptz,
    primary key (user_id, week)
  )`,
  'create index weekly_report_open on weekly_report (due_at, ends_at_ms) where frozen_at is null',

  `create table device (
    device_id uuid primary key,
    user_id uuid not null references app_user on delete cascade,
    name text not null,
    token_hash bytea not null unique,
    paired_at_ms bigint not null,
    last_seen_at_ms bigint
  )`,
  'create index device_by_user on device (user_id, paired_at_ms)',

  `create table pairing_code (
    code_hash bytea primary key,
    user_id uuid not null references app_user on delete cascade,
    expires_at_ms bigint not null,
    device_redeemed_at_ms bigint,
    sign_in_redeemed_at_ms bigint
  )`,
  'create index pairing_code_by_user on pairing_code (user_id)',

  `create table web_session (
    session_hash bytea primary key,
    user_id uuid not null references app_user on delete cascade,
    expires_at_ms bigint not null
  )`,
  'create index web_session_by_user on web_session (user_id)',

  // The broker of one process: accepted chunks on their way, and those that could not be recorded.
  `create table inbox_chunk (
    inbox_id bigint generated always as identity primary key,
    head jsonb not null,
    body bytea not null,
    attempt integer not null default 1,
    due_at timestamptz not null default now()
  )`,
  'create index inbox_chunk_due on inbox_chunk (due_at, inbox_id)',
  `create table dead_chunk (
    inbox_id bigint primary key,
    head jsonb not null,
    body bytea not null,
    attempt integer not null,
    reason text not null,
    died_at timestamptz not null default now()
  )`,
];

-- What the migrations add up to. Written by `pnpm --filter @locked-in/store schema`; not to be edited.

create table app_user (
  user_id uuid not null,
  name text not null,
  time_zone text default 'UTC'::text not null,
  time_zone_since_ms bigint default '-1'::integer not null,
  created_at timestamp with time zone default now() not null
);

alter table app_user add constraint app_user_pkey PRIMARY KEY (user_id);

create table dead_chunk (
  inbox_id bigint not null,
  head jsonb not null,
  body bytea not null,
  attempt integer not null,
  reason text not null,
  died_at timestamp with time zone default now() not null
);

alter table dead_chunk add constraint dead_chunk_pkey PRIMARY KEY (inbox_id);

create table device (
  device_id uuid not null,
  user_id uuid not null,
  name text not null,
  token_hash bytea not null,
  paired_at_ms bigint not null,
  last_seen_at_ms bigint
);

alter table device add constraint device_pkey PRIMARY KEY (device_id);

alter table device add constraint device_token_hash_key UNIQUE (token_hash);

alter table device add constraint device_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX device_by_user ON public.device USING btree (user_id, paired_at_ms);

create table event_chunk (
  user_id uuid not null,
  session_id uuid not null,
  device_id uuid not null,
  first_seq integer not null,
  count integer not null,
  started_on date not null,
  received_at timestamp with time zone not null,
  events jsonb not null
) partition by RANGE (started_on);

alter table event_chunk add constraint event_chunk_count_check CHECK ((count > 0));

alter table event_chunk add constraint event_chunk_first_seq_check CHECK ((first_seq >= 0));

alter table event_chunk add constraint event_chunk_pkey PRIMARY KEY (user_id, session_id, device_id, first_seq, started_on);

create table focus_session (
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
  received integer default 0 not null,
  last_seq integer default '-1'::integer not null,
  is_complete boolean default false not null,
  due_at timestamp with time zone,
  attempts integer default 0 not null,
  revision integer default 0 not null,
  claimed_revision integer,
  created_at timestamp with time zone default now() not null,
  forgotten jsonb
);

alter table focus_session add constraint focus_session_pkey PRIMARY KEY (user_id, session_id);

CREATE INDEX focus_session_by_start ON public.focus_session USING btree (user_id, started_at_ms DESC);

CREATE INDEX focus_session_due ON public.focus_session USING btree (due_at) WHERE (due_at IS NOT NULL);

create table inbox_chunk (
  inbox_id bigint generated always as identity not null,
  head jsonb not null,
  body bytea not null,
  attempt integer default 1 not null,
  due_at timestamp with time zone default now() not null
);

alter table inbox_chunk add constraint inbox_chunk_pkey PRIMARY KEY (inbox_id);

CREATE INDEX inbox_chunk_due ON public.inbox_chunk USING btree (due_at, inbox_id);

create table page_label (
  user_id uuid not null,
  site text not null,
  path text,
  intent text,
  label text not null,
  updated_at timestamp with time zone default now() not null
);

alter table page_label add constraint page_label_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

alter table page_label add constraint page_label_user_id_site_path_intent_key UNIQUE NULLS NOT DISTINCT (user_id, site, path, intent);

create table pairing_code (
  code_hash bytea not null,
  user_id uuid not null,
  expires_at_ms bigint not null,
  device_redeemed_at_ms bigint,
  sign_in_redeemed_at_ms bigint
);

alter table pairing_code add constraint pairing_code_pkey PRIMARY KEY (code_hash);

alter table pairing_code add constraint pairing_code_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX pairing_code_by_user ON public.pairing_code USING btree (user_id);

create table session_analysis (
  user_id uuid not null,
  session_id uuid not null,
  rubric integer not null,
  segments jsonb not null,
  measures jsonb not null,
  computed jsonb not null,
  sentences jsonb not null,
  inputs_hash text not null,
  received integer not null,
  analysed_at timestamp with time zone default now() not null,
  revealed_at timestamp with time zone,
  marks jsonb
);

alter table session_analysis add constraint session_analysis_pkey PRIMARY KEY (user_id, session_id);

alter table session_analysis add constraint session_analysis_user_id_session_id_fkey FOREIGN KEY (user_id, session_id) REFERENCES focus_session(user_id, session_id) ON DELETE CASCADE;

create table web_session (
  session_hash bytea not null,
  user_id uuid not null,
  expires_at_ms bigint not null
);

alter table web_session add constraint web_session_pkey PRIMARY KEY (session_hash);

alter table web_session add constraint web_session_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX web_session_by_user ON public.web_session USING btree (user_id);

create table weekly_report (
  user_id uuid not null,
  week text not null,
  summary jsonb,
  ends_at_ms bigint,
  due_at timestamp with time zone,
  revision integer default 0 not null,
  claimed_revision integer,
  frozen_at timestamp with time zone,
  opened_at timestamp with time zone default now() not null
);

alter table weekly_report add constraint weekly_report_pkey PRIMARY KEY (user_id, week);

CREATE INDEX weekly_report_open ON public.weekly_report USING btree (due_at, ends_at_ms) WHERE (frozen_at IS NULL);

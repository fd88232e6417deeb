-- What the migrations add up to. Written by `pnpm --filter @locked-in/store schema`; not to be edited.

create table ai_call (
  user_id uuid not null,
  call_id uuid not null,
  session_id uuid,
  prompt text not null,
  model text not null,
  endpoint text not null,
  request jsonb,
  answer text,
  outcome text default 'reserved'::text not null,
  input_tokens integer not null,
  output_tokens integer not null,
  cost_micros bigint not null,
  asked_at timestamp with time zone default now() not null,
  settled_at timestamp with time zone,
  dialect text
);

alter table ai_call add constraint ai_call_pkey PRIMARY KEY (user_id, call_id);

alter table ai_call add constraint ai_call_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX ai_call_by_month ON public.ai_call USING btree (asked_at);

CREATE INDEX ai_call_by_time ON public.ai_call USING btree (user_id, asked_at DESC);

create table ai_day (
  user_id uuid not null,
  day date not null,
  calls integer not null
);

alter table ai_day add constraint ai_day_pkey PRIMARY KEY (user_id, day);

alter table ai_day add constraint ai_day_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

create table ai_dialect (
  endpoint text not null,
  model text not null,
  dialect text not null,
  learned_at timestamp with time zone default now() not null
);

alter table ai_dialect add constraint ai_dialect_dialect_check CHECK ((dialect = ANY (ARRAY['structured'::text, 'json'::text, 'plain'::text])));

alter table ai_dialect add constraint ai_dialect_pkey PRIMARY KEY (endpoint, model);

create table ai_model (
  only_one boolean default true not null,
  endpoint text,
  model text,
  told_at timestamp with time zone default now() not null
);

alter table ai_model add constraint ai_model_only_one_check CHECK (only_one);

alter table ai_model add constraint ai_model_pkey PRIMARY KEY (only_one);

create table ai_month (
  month date not null,
  cost_micros bigint not null
);

alter table ai_month add constraint ai_month_pkey PRIMARY KEY (month);

create table ai_test (
  test_id uuid not null,
  asked_at timestamp with time zone default now() not null,
  claimed_at timestamp with time zone,
  finding jsonb
);

alter table ai_test add constraint ai_test_pkey PRIMARY KEY (test_id);

create table ai_verdict (
  user_id uuid not null,
  intent_hash bytea not null,
  page_hash bytea not null,
  model text not null,
  prompt text not null,
  label text not null,
  confidence real not null,
  judged_at timestamp with time zone default now() not null
);

alter table ai_verdict add constraint ai_verdict_pkey PRIMARY KEY (user_id, intent_hash, page_hash, model, prompt);

alter table ai_verdict add constraint ai_verdict_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

create table app_user (
  user_id uuid not null,
  name text not null,
  time_zone text default 'UTC'::text not null,
  time_zone_since_ms bigint default '-1'::integer not null,
  created_at timestamp with time zone default now() not null,
  fixed_time_zone text,
  day_start_minutes integer default 240 not null,
  week_starts_on integer default 1 not null,
  ai_wanted boolean default true not null,
  ai_sees text default 'sites'::text not null,
  is_owner boolean default false not null,
  disabled_at timestamp with time zone,
  events_kept_days integer
);

alter table app_user add constraint app_user_ai_sees_check CHECK ((ai_sees = ANY (ARRAY['sites'::text, 'titles'::text])));

alter table app_user add constraint app_user_day_start_minutes_check CHECK (((day_start_minutes >= 0) AND (day_start_minutes <= 1439)));

alter table app_user add constraint app_user_events_kept_days_check CHECK (((events_kept_days >= 1) AND (events_kept_days <= 3650)));

alter table app_user add constraint app_user_pkey PRIMARY KEY (user_id);

alter table app_user add constraint app_user_week_starts_on_check CHECK (((week_starts_on >= 1) AND (week_starts_on <= 7)));

CREATE UNIQUE INDEX app_user_named ON public.app_user USING btree (user_id, name);

create table attempt_count (
  key text not null,
  points integer default 0 not null,
  expire bigint
);

alter table attempt_count add constraint attempt_count_pkey PRIMARY KEY (key);

create table auth."user" (
  id uuid not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null
);

alter table auth."user" add constraint user_email_key UNIQUE (email);

alter table auth."user" add constraint user_id_fkey FOREIGN KEY (id) REFERENCES app_user(user_id) ON DELETE CASCADE;

alter table auth."user" add constraint user_pkey PRIMARY KEY (id);

create table auth.account (
  id text not null,
  "userId" uuid not null,
  "accountId" text not null,
  "providerId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null
);

alter table auth.account add constraint account_pkey PRIMARY KEY (id);

alter table auth.account add constraint "account_providerId_accountId_key" UNIQUE ("providerId", "accountId");

alter table auth.account add constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

CREATE INDEX account_by_user ON auth.account USING btree ("userId");

create table auth.passkey (
  id text not null,
  "userId" uuid not null,
  name text,
  "publicKey" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  aaguid text,
  "createdAt" timestamp with time zone default now()
);

alter table auth.passkey add constraint "passkey_credentialID_key" UNIQUE ("credentialID");

alter table auth.passkey add constraint passkey_pkey PRIMARY KEY (id);

alter table auth.passkey add constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

CREATE INDEX passkey_by_user ON auth.passkey USING btree ("userId");

create table auth.session (
  id text not null,
  "userId" uuid not null,
  token text not null,
  "expiresAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null
);

alter table auth.session add constraint session_pkey PRIMARY KEY (id);

alter table auth.session add constraint session_token_key UNIQUE (token);

alter table auth.session add constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;

CREATE INDEX session_by_user ON auth.session USING btree ("userId");

create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone default now() not null,
  "updatedAt" timestamp with time zone default now() not null
);

alter table auth.verification add constraint verification_pkey PRIMARY KEY (id);

CREATE INDEX verification_by_identifier ON auth.verification USING btree (identifier);

create table chunk_conflict (
  user_id uuid not null,
  session_id uuid not null,
  device_id uuid not null,
  first_seq integer not null,
  digest bytea not null,
  noted_at timestamp with time zone default now() not null
);

alter table chunk_conflict add constraint chunk_conflict_pkey PRIMARY KEY (user_id, session_id, device_id, first_seq, digest);

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

create table device_pairing (
  device_code_hash bytea not null,
  user_code text not null,
  device_id uuid not null,
  name text not null,
  challenge bytea not null,
  asked_at_ms bigint not null,
  expires_at_ms bigint not null,
  interval_seconds integer not null,
  polled_at_ms bigint,
  user_id uuid,
  decision text,
  used_at_ms bigint
);

alter table device_pairing add constraint device_pairing_decision_check CHECK ((decision = ANY (ARRAY['approved'::text, 'denied'::text])));

alter table device_pairing add constraint device_pairing_pkey PRIMARY KEY (device_code_hash);

alter table device_pairing add constraint device_pairing_user_code_key UNIQUE (user_code);

alter table device_pairing add constraint device_pairing_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX device_pairing_by_expiry ON public.device_pairing USING btree (expires_at_ms);

CREATE INDEX device_pairing_by_user ON public.device_pairing USING btree (user_id);

create table erased_person (
  user_id uuid not null,
  erased_at timestamp with time zone default now() not null,
  rows jsonb
);

alter table erased_person add constraint erased_person_pkey PRIMARY KEY (user_id);

create table event_chunk (
  user_id uuid not null,
  session_id uuid not null,
  device_id uuid not null,
  first_seq integer not null,
  count integer not null,
  started_on date not null,
  received_at timestamp with time zone not null,
  body bytea not null
) partition by RANGE (started_on);

alter table event_chunk add constraint event_chunk_count_check CHECK ((count > 0));

alter table event_chunk add constraint event_chunk_first_seq_check CHECK ((first_seq >= 0));

alter table event_chunk add constraint event_chunk_pkey PRIMARY KEY (user_id, session_id, device_id, first_seq, started_on);

create table excused_day (
  user_id uuid not null,
  date date not null,
  reason text
);

alter table excused_day add constraint excused_day_pkey PRIMARY KEY (user_id, date);

alter table excused_day add constraint excused_day_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

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
  forgotten jsonb,
  armed jsonb,
  goal_id uuid,
  request_id text
);

alter table focus_session add constraint focus_session_pkey PRIMARY KEY (user_id, session_id);

CREATE INDEX focus_session_by_start ON public.focus_session USING btree (user_id, started_at_ms DESC) WHERE (started_at_ms IS NOT NULL);

CREATE INDEX focus_session_due ON public.focus_session USING btree (due_at) WHERE (due_at IS NOT NULL);

create table goal (
  user_id uuid not null,
  goal_id uuid not null,
  name text not null,
  target_kind text not null,
  target_amount integer not null,
  created_at_ms bigint not null,
  archived_at_ms bigint
);

alter table goal add constraint goal_pkey PRIMARY KEY (user_id, goal_id);

alter table goal add constraint goal_target_amount_check CHECK ((target_amount > 0));

alter table goal add constraint goal_target_kind_check CHECK ((target_kind = ANY (ARRAY['held'::text, 'on-task'::text, 'sessions'::text])));

alter table goal add constraint goal_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

create table inbox_chunk (
  inbox_id bigint generated always as identity not null,
  head jsonb not null,
  body bytea not null,
  attempt integer default 1 not null,
  due_at timestamp with time zone default now() not null
);

alter table inbox_chunk add constraint inbox_chunk_pkey PRIMARY KEY (inbox_id);

CREATE INDEX inbox_chunk_due ON public.inbox_chunk USING btree (due_at, inbox_id);

create table invitation (
  code_hash bytea not null,
  kind text not null,
  invited_by uuid,
  email text,
  expires_at_ms bigint not null,
  used_at_ms bigint,
  used_by uuid
);

alter table invitation add constraint invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES app_user(user_id) ON DELETE CASCADE;

alter table invitation add constraint invitation_kind_check CHECK ((kind = ANY (ARRAY['owner'::text, 'member'::text])));

alter table invitation add constraint invitation_pkey PRIMARY KEY (code_hash);

CREATE INDEX invitation_by_inviter ON public.invitation USING btree (invited_by);

create table label_example (
  user_id uuid not null,
  session_id uuid not null,
  site text not null,
  path text,
  title text,
  intent text not null,
  was text not null,
  was_by text not null,
  label text not null,
  corrected_at timestamp with time zone default now() not null
);

alter table label_example add constraint label_example_user_id_session_id_fkey FOREIGN KEY (user_id, session_id) REFERENCES focus_session(user_id, session_id) ON DELETE CASCADE;

alter table label_example add constraint label_example_user_id_session_id_site_path_title_key UNIQUE NULLS NOT DISTINCT (user_id, session_id, site, path, title);

create table outside_identity (
  issuer text not null,
  subject text not null,
  user_id uuid not null,
  first_seen_at timestamp with time zone default now() not null
);

alter table outside_identity add constraint outside_identity_pkey PRIMARY KEY (issuer, subject);

alter table outside_identity add constraint outside_identity_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX outside_identity_by_user ON public.outside_identity USING btree (user_id);

create table page_label (
  user_id uuid not null,
  site text not null,
  path text,
  intent text,
  label text not null,
  updated_at timestamp with time zone default now() not null,
  title text,
  reach text default 'page'::text not null
);

alter table page_label add constraint page_label_once UNIQUE NULLS NOT DISTINCT (user_id, site, path, title, intent, reach);

alter table page_label add constraint page_label_reach_check CHECK ((reach = ANY (ARRAY['page'::text, 'path'::text, 'site'::text])));

alter table page_label add constraint page_label_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

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

create table rest_choice (
  user_id uuid not null,
  since date not null,
  weekdays integer[] not null
);

alter table rest_choice add constraint rest_choice_pkey PRIMARY KEY (user_id, since);

alter table rest_choice add constraint rest_choice_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

create table security_event (
  user_id uuid not null,
  event_id uuid default gen_random_uuid() not null,
  occurred_at timestamp with time zone default now() not null,
  kind text not null,
  detail jsonb,
  address text,
  user_agent text
);

alter table security_event add constraint security_event_pkey PRIMARY KEY (event_id);

alter table security_event add constraint security_event_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX security_event_by_time ON public.security_event USING btree (user_id, occurred_at DESC);

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
  marks jsonb,
  ai jsonb,
  ai_due_at timestamp with time zone,
  ai_attempts integer default 0 not null,
  facts jsonb,
  facts_version integer,
  length_ms double precision generated always as (((measures ->> 'lengthMs'::text))::double precision) stored,
  onset_ms double precision generated always as (((measures ->> 'onsetMs'::text))::double precision) stored,
  coverage double precision generated always as (((measures ->> 'coverage'::text))::double precision) stored,
  plan_cues jsonb generated always as ((measures -> 'planCues'::text)) stored
);

alter table session_analysis add constraint session_analysis_pkey PRIMARY KEY (user_id, session_id);

alter table session_analysis add constraint session_analysis_user_id_session_id_fkey FOREIGN KEY (user_id, session_id) REFERENCES focus_session(user_id, session_id) ON DELETE CASCADE;

CREATE INDEX session_analysis_ai_due ON public.session_analysis USING btree (ai_due_at) WHERE (ai_due_at IS NOT NULL);

create table shared_week (
  user_id uuid not null,
  workspace_id uuid not null,
  week text not null,
  level text not null,
  content jsonb not null,
  shared_at timestamp with time zone default now() not null
);

alter table shared_week add constraint shared_week_pkey PRIMARY KEY (user_id, workspace_id, week);

alter table shared_week add constraint shared_week_user_id_workspace_id_fkey FOREIGN KEY (user_id, workspace_id) REFERENCES workspace_member(user_id, workspace_id) ON DELETE CASCADE;

CREATE INDEX shared_week_by_workspace ON public.shared_week USING btree (workspace_id, week);

create table solution (
  user_id uuid not null,
  solution_id uuid not null,
  plan jsonb not null,
  state text not null,
  origin text not null,
  session_id uuid,
  created_at_ms bigint not null
);

alter table solution add constraint solution_origin_check CHECK ((origin = ANY (ARRAY['analysis'::text, 'person'::text])));

alter table solution add constraint solution_pkey PRIMARY KEY (user_id, solution_id);

alter table solution add constraint solution_state_check CHECK ((state = ANY (ARRAY['idea'::text, 'armed'::text, 'resting'::text, 'dropped'::text])));

alter table solution add constraint solution_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

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
  opened_at timestamp with time zone default now() not null,
  amended_at timestamp with time zone,
  days jsonb generated always as ((summary -> 'days'::text)) stored,
  totals jsonb generated always as ((summary -> 'totals'::text)) stored
);

alter table weekly_report add constraint weekly_report_pkey PRIMARY KEY (user_id, week);

CREATE INDEX weekly_report_open ON public.weekly_report USING btree (due_at, ends_at_ms) WHERE (frozen_at IS NULL);

create table withheld_session (
  user_id uuid not null,
  session_id uuid not null
);

alter table withheld_session add constraint withheld_session_pkey PRIMARY KEY (user_id, session_id);

alter table withheld_session add constraint withheld_session_user_id_session_id_fkey FOREIGN KEY (user_id, session_id) REFERENCES focus_session(user_id, session_id) ON DELETE CASCADE;

create table workspace (
  workspace_id uuid not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  outside_issuer text,
  outside_id text
);

alter table workspace add constraint workspace_outside_issuer_outside_id_key UNIQUE (outside_issuer, outside_id);

alter table workspace add constraint workspace_pkey PRIMARY KEY (workspace_id);

create table workspace_invitation (
  invitation_id uuid not null,
  workspace_id uuid not null,
  code_hash bytea not null,
  role text not null,
  invited_by uuid not null,
  email text,
  expires_at_ms bigint not null
);

alter table workspace_invitation add constraint workspace_invitation_code_hash_key UNIQUE (code_hash);

alter table workspace_invitation add constraint workspace_invitation_invited_by_fkey FOREIGN KEY (invited_by) REFERENCES app_user(user_id) ON DELETE CASCADE;

alter table workspace_invitation add constraint workspace_invitation_pkey PRIMARY KEY (invitation_id);

alter table workspace_invitation add constraint workspace_invitation_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'member'::text, 'viewer'::text])));

alter table workspace_invitation add constraint workspace_invitation_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE;

CREATE INDEX workspace_invitation_by_inviter ON public.workspace_invitation USING btree (invited_by);

CREATE INDEX workspace_invitation_by_workspace ON public.workspace_invitation USING btree (workspace_id);

create table workspace_look (
  user_id uuid not null,
  look_id uuid default gen_random_uuid() not null,
  workspace_id uuid,
  seen_by uuid,
  seen_by_name text,
  week text not null,
  level text not null,
  seen_at_ms bigint not null
);

alter table workspace_look add constraint workspace_look_pkey PRIMARY KEY (look_id);

alter table workspace_look add constraint workspace_look_seen_by_seen_by_name_fkey FOREIGN KEY (seen_by, seen_by_name) REFERENCES app_user(user_id, name) ON UPDATE CASCADE ON DELETE SET NULL;

alter table workspace_look add constraint workspace_look_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

alter table workspace_look add constraint workspace_look_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE SET NULL;

CREATE INDEX workspace_look_by_looker ON public.workspace_look USING btree (seen_by);

CREATE INDEX workspace_look_by_time ON public.workspace_look USING btree (user_id, seen_at_ms DESC);

CREATE UNIQUE INDEX workspace_look_once_an_hour ON public.workspace_look USING btree (user_id, workspace_id, seen_by, week, level, ((seen_at_ms / 3600000)));

create table workspace_member (
  user_id uuid not null,
  workspace_id uuid not null,
  name text not null,
  role text not null,
  joined_at timestamp with time zone default now() not null,
  share_level text default 'nothing'::text not null,
  share_from_ms bigint default 0 not null,
  share_until_ms bigint default 0 not null
);

alter table workspace_member add constraint workspace_member_pkey PRIMARY KEY (user_id, workspace_id);

alter table workspace_member add constraint workspace_member_role_check CHECK ((role = ANY (ARRAY['owner'::text, 'admin'::text, 'member'::text, 'viewer'::text])));

alter table workspace_member add constraint workspace_member_share_level_check CHECK ((share_level = ANY (ARRAY['nothing'::text, 'time'::text, 'grades'::text, 'solutions'::text])));

alter table workspace_member add constraint workspace_member_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

alter table workspace_member add constraint workspace_member_user_id_name_fkey FOREIGN KEY (user_id, name) REFERENCES app_user(user_id, name) ON UPDATE CASCADE ON DELETE CASCADE;

alter table workspace_member add constraint workspace_member_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE;

CREATE INDEX workspace_member_by_workspace ON public.workspace_member USING btree (workspace_id);

CREATE UNIQUE INDEX workspace_owner ON public.workspace_member USING btree (workspace_id) WHERE (role = 'owner'::text);

create table workspace_week (
  workspace_id uuid not null,
  week text not null,
  numbers jsonb,
  closed_at timestamp with time zone default now() not null
);

alter table workspace_week add constraint workspace_week_pkey PRIMARY KEY (workspace_id, week);

alter table workspace_week add constraint workspace_week_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES workspace(workspace_id) ON DELETE CASCADE;

create table workspace_week_person (
  user_id uuid not null,
  workspace_id uuid not null,
  week text not null,
  shares_grades boolean not null
);

alter table workspace_week_person add constraint workspace_week_person_pkey PRIMARY KEY (user_id, workspace_id, week);

alter table workspace_week_person add constraint workspace_week_person_user_id_fkey FOREIGN KEY (user_id) REFERENCES app_user(user_id) ON DELETE CASCADE;

CREATE INDEX workspace_week_person_by_week ON public.workspace_week_person USING btree (week);

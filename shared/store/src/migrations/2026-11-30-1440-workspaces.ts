import { type Kysely, sql } from 'kysely';

/**
 * Workspaces: who is in one, what each of them shows there, who looked, and the numbers of the group.
 *
 * Who is in and with what role is written at the gate. What is shown is a copy made for showing, `shared_week`: no
 * fellow is ever let near a session, a page or a report, and the wall lets the copy through only at the level and until
 * the moment that its person chose last.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

function wall(table: string): readonly string[] {
  return [
    `alter table ${table} enable row level security`,
    `alter table ${table} force row level security`,
    `do $$ begin execute format('create policy keeper on ${table} to %I using (true) with check (true)', current_user); end $$`,
  ];
}

const STATEMENTS = [
  // In no way other than by these columns does a name leave its person, and it follows when the person is renamed.
  'create unique index app_user_named on app_user (user_id, name)',

  `create table workspace (
    workspace_id uuid primary key,
    name text not null,
    created_at timestamptz not null default now(),
    outside_issuer text,
    outside_id text,
    unique (outside_issuer, outside_id)
  )`,
  `create table workspace_member (
    user_id uuid not null references app_user on delete cascade,
    workspace_id uuid not null references workspace on delete cascade,
    name text not null,
    role text not null check (role in ('owner', 'admin', 'member', 'viewer')),
    joined_at timestamptz not null default now(),
    share_level text not null default 'nothing' check (share_level in ('nothing', 'time', 'grades', 'solutions')),
    share_from_ms bigint not null default 0,
    share_until_ms bigint not null default 0,
    primary key (user_id, workspace_id),
    foreign key (user_id, name) references app_user (user_id, name) on update cascade on delete cascade
  )`,
  'create index workspace_member_by_workspace on workspace_member (workspace_id)',
  "create unique index workspace_owner on workspace_member (workspace_id) where role = 'owner'",

  // Whoever owns a workspace and is gone takes it along.
  `create function end_without_owner() returns trigger language plpgsql as $$
  begin
    delete from workspace where workspace_id = old.workspace_id;
    return null;
  end $$`,
  `create trigger end_without_owner after delete on workspace_member
    for each row when (old.role = 'owner') execute function end_without_owner()`,

  `create table workspace_invitation (
    invitation_id uuid primary key,
    workspace_id uuid not null references workspace on delete cascade,
    code_hash bytea not null unique,
    role text not null check (role in ('admin', 'member', 'viewer')),
    invited_by uuid not null references app_user on delete cascade,
    email text,
    expires_at_ms bigint not null
  )`,
  'create index workspace_invitation_by_workspace on workspace_invitation (workspace_id)',
  'create index workspace_invitation_by_inviter on workspace_invitation (invited_by)',

  `create table shared_week (
    user_id uuid not null,
    workspace_id uuid not null,
    week text not null,
    level text not null,
    content jsonb not null,
    shared_at timestamptz not null default now(),
    primary key (user_id, workspace_id, week),
    foreign key (user_id, workspace_id) references workspace_member on delete cascade
  )`,
  'create index shared_week_by_workspace on shared_week (workspace_id, week)',
  `create table withheld_session (
    user_id uuid not null,
    session_id uuid not null,
    primary key (user_id, session_id),
    foreign key (user_id, session_id) references focus_session on delete cascade
  )`,
  `create table workspace_look (
    user_id uuid not null references app_user on delete cascade,
    look_id uuid primary key default gen_random_uuid(),
    workspace_id uuid references workspace on delete set null,
    seen_by uuid,
    seen_by_name text,
    week text not null,
    level text not null,
    seen_at_ms bigint not null,
    foreign key (seen_by, seen_by_name) references app_user (user_id, name) on update cascade on delete set null
  )`,
  'create unique index workspace_look_once_an_hour on workspace_look (user_id, workspace_id, seen_by, week, level, (seen_at_ms / 3600000))',
  'create index workspace_look_by_time on workspace_look (user_id, seen_at_ms desc)',
  'create index workspace_look_by_looker on workspace_look (seen_by)',

  // numbers: null where the people were too few to tell of.
  `create table workspace_week (
    workspace_id uuid not null references workspace on delete cascade,
    week text not null,
    numbers jsonb,
    closed_at timestamptz not null default now(),
    primary key (workspace_id, week)
  )`,
  `create table workspace_week_person (
    user_id uuid not null references app_user on delete cascade,
    workspace_id uuid not null,
    week text not null,
    shares_grades boolean not null,
    primary key (user_id, workspace_id, week),
    foreign key (workspace_id, week) references workspace_week on delete cascade
  )`,
  'create index workspace_week_person_by_week on workspace_week_person (week)',

  // The caller's own seats and nobody else's, whoever may read the table: what the policies below ask.
  'create schema walls',
  'grant usage on schema walls to locked_in_server, locked_in_gate',
  `create function walls.seats() returns table (workspace_id uuid, role text)
    language sql stable security definer set search_path = pg_catalog, public as $$
    select workspace_member.workspace_id, workspace_member.role from public.workspace_member
    where workspace_member.user_id = public.caller_id()
  $$`,
  'revoke all on function walls.seats() from public',
  'grant execute on function walls.seats() to locked_in_server',

  ...wall('workspace'),
  ...wall('workspace_member'),
  ...wall('workspace_invitation'),
  ...wall('shared_week'),
  ...wall('workspace_look'),
  ...wall('workspace_week'),
  ...wall('workspace_week_person'),
  "call keep_apart('withheld_session')",

  "call open_gate('workspace')",
  "call open_gate('workspace_member')",
  "call open_gate('workspace_invitation')",

  `create policy fellows on workspace for select to locked_in_server
    using (workspace_id in (select seat.workspace_id from walls.seats() as seat))`,
  'grant select on workspace to locked_in_server',

  `create policy fellows on workspace_member for select to locked_in_server
    using (user_id = caller_id() or workspace_id in (select seat.workspace_id from walls.seats() as seat))`,
  `create policy own_choice on workspace_member for update to locked_in_server
    using (user_id = caller_id()) with check (user_id = caller_id())`,
  'grant select, update (share_level, share_from_ms, share_until_ms) on workspace_member to locked_in_server',

  `create policy managers on workspace_invitation for select to locked_in_server
    using (workspace_id in (select seat.workspace_id from walls.seats() as seat where seat.role in ('owner', 'admin')))`,
  'grant select (invitation_id, workspace_id, role, email, expires_at_ms) on workspace_invitation to locked_in_server',

  `create policy own_rows on shared_week to locked_in_server
    using (user_id = caller_id()) with check (user_id = caller_id())`,
  `create policy fellows on shared_week for select to locked_in_server using (
    workspace_id in (select seat.workspace_id from walls.seats() as seat where seat.role <> 'viewer')
    and exists (
      select from workspace_member as person
      where person.user_id = shared_week.user_id and person.workspace_id = shared_week.workspace_id
        and person.share_level = shared_week.level and person.role <> 'viewer'
        and person.share_until_ms > extract(epoch from now()) * 1000
    ))`,
  'grant select, insert, update, delete on shared_week to locked_in_server',

  // Who looked says so, of somebody who is there with them, and takes nothing back.
  `create policy seen_or_looking on workspace_look for select to locked_in_server
    using (user_id = caller_id() or seen_by = caller_id())`,
  `create policy looking on workspace_look for insert to locked_in_server with check (
    seen_by = caller_id() and exists (
      select from workspace_member as person
      where person.user_id = workspace_look.user_id and person.workspace_id = workspace_look.workspace_id
    ))`,
  'grant select, insert on workspace_look to locked_in_server',

  `create policy fellows on workspace_week for select to locked_in_server
    using (workspace_id in (select seat.workspace_id from walls.seats() as seat))`,
  'grant select on workspace_week to locked_in_server',
  'create policy own_rows on workspace_week_person for select to locked_in_server using (user_id = caller_id())',
  'grant select on workspace_week_person to locked_in_server',
];

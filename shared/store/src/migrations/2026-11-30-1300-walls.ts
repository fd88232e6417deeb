import { type Kysely, sql } from 'kysely';

/**
 * The second wall: whatever a query of the server asks for, PostgreSQL shows it the rows of one person, the caller.
 *
 *     locked_in_server   what a caller may do, with the rows of the caller alone
 *     locked_in_gate     finding out who calls: accounts, sign-ins, pairing; no session, page, grade or report
 *     the owner          migrations and the worker, who works for everybody
 *
 * Neither role owns anything, logs in by itself or passes a policy. A table that comes later calls `keep_apart`.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

/** Roles belong to all databases of a PostgreSQL: another one may have made them, perhaps this very moment. */
function createRole(name: string): string {
  return `do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name} nologin; end if;
    if not pg_has_role(current_user, '${name}', 'member') then grant ${name} to current_user; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`;
}

const STATEMENTS = [
  createRole('locked_in_server'),
  createRole('locked_in_gate'),

  // Empty once the transaction that set it is over: then nobody calls, and nothing is shown.
  `create function caller_id() returns uuid language sql stable parallel safe
    return nullif(current_setting('locked_in.caller', true), '')::uuid`,

  `create procedure keep_apart(place regclass) language plpgsql as $$
  begin
    execute format('alter table %s enable row level security', place);
    execute format('alter table %s force row level security', place);
    execute format('create policy keeper on %s to %I using (true) with check (true)', place, current_user);
    execute format('create policy own_rows on %s to locked_in_server
      using (user_id = caller_id()) with check (user_id = caller_id())', place);
    execute format('grant select, insert, update, delete on %s to locked_in_server', place);
  end $$`,

  `create procedure open_gate(place regclass) language plpgsql as $$
  begin
    execute format('create policy gate on %s to locked_in_gate using (true) with check (true)', place);
    execute format('grant select, insert, update, delete on %s to locked_in_gate', place);
  end $$`,

  `do $$
  declare place regclass;
  begin
    for place in
      select pg_class.oid from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'user_id'
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    loop
      call keep_apart(place);
    end loop;
    foreach place in array array['app_user', 'device', 'pairing_code', 'web_session', 'device_pairing', 'outside_identity']::regclass[]
    loop
      call open_gate(place);
    end loop;
  end $$`,

  // Of no person, or of one who is not there yet.
  'grant select on kysely_migration to locked_in_server, locked_in_gate',
  'grant select on ai_model to locked_in_server',
  'grant select, insert, update, delete on ai_test to locked_in_server',
  'grant select, insert, update, delete on invitation to locked_in_gate',
  'grant usage on schema auth to locked_in_gate',
  'grant select, insert, update, delete on all tables in schema auth to locked_in_gate',
];

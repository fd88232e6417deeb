import { type Kysely, sql } from 'kysely';

/**
 * What happens to people as a whole. Who was erased: the id alone, which names nobody any more, so that chunks on their way bring nothing back.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create table erased_person (
    user_id uuid primary key,
    erased_at timestamptz not null default now(),
    rows jsonb
  )`,
  "call keep_apart('erased_person')",

  // What happened to an account, by whom and when. The server writes it and never again touches it; it goes with its person.
  `create table security_event (
    user_id uuid not null references app_user on delete cascade,
    event_id uuid primary key default gen_random_uuid(),
    occurred_at timestamptz not null default now(),
    kind text not null,
    detail jsonb
  )`,
  'create index security_event_by_time on security_event (user_id, occurred_at desc)',
  "call keep_apart('security_event')",
  'revoke update, delete on security_event from locked_in_server',
  'create policy gate on security_event for insert to locked_in_gate with check (true)',
  'grant insert on security_event to locked_in_gate',
];

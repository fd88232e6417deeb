import { type Kysely, sql } from 'kysely';

/** How often somebody tried, by kind and address, for minutes: all servers count together. Gone with a crash. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}

const STATEMENTS = [
  `create unlogged table attempt_count (
    key text primary key,
    points integer not null default 0,
    expire bigint
  )`,
  'grant select, insert, update, delete on attempt_count to locked_in_gate',
];

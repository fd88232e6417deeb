import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** Every row of a person in every table, as JSON in a fixed order, by table. */
export async function dumpPerson(db: Database, userId: string): Promise<Readonly<Record<string, unknown>>> {
  const { rows: tables } = await sql<{ name: string }>`
    select relname as name from pg_class join pg_attribute on attrelid = pg_class.oid and attname = 'user_id'
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    order by relname`.execute(db);
  const dumps = tables.map(async ({ name }) => {
    const { rows } = await sql<{ row: unknown }>`
      select to_jsonb(place) as row from ${sql.table(name)} as place
      where user_id = ${userId} order by to_jsonb(place)::text`.execute(db);
    return [name, rows.map(({ row }) => row)] as const;
  });
  return Object.fromEntries(await Promise.all(dumps));
}

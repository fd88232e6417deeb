import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Of the ledger of who was erased there is nothing to take along and nothing to erase. */
const LEDGER = 'erased_person';

/**
 * Every table that holds something of persons and in which this may be done, by name. A table that comes later is found
 * by its `user_id`.
 */
export async function listOwnTables(db: Database, may: 'select' | 'delete'): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    join pg_attribute on attrelid = pg_class.oid and attname = 'user_id'
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> ${LEDGER} and has_table_privilege(pg_class.oid, ${may})
    order by relname
  `.execute(db);
  return rows.map(({ name }) => name);
}

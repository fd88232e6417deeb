import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { bodyToText } from '../packed-events.ts';

type Column = {
  readonly schema: string;
  readonly table: string;
  readonly column: string;
  readonly type: string;
};

/** Every column of every table as text, bytes as what they spell or pack: whatever is not in it does not rest anywhere. */
export async function dumpText(db: Database): Promise<string> {
  const { rows: columns } = await sql<Column>`
    select relnamespace::regnamespace::text as schema, relname as table, attname as column, format_type(atttypid, null) as type
    from pg_class join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
    where relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and relkind = 'r' and relname not like 'kysely_%'
  `.execute(db);
  const texts = await Promise.all(columns.map((column) => dumpColumn(db, column)));
  return texts.join('\n');
}

async function dumpColumn(db: Database, { schema, table, column, type }: Column): Promise<string> {
  const value = sql.ref(column);
  const cell = type === 'bytea' ? value : sql`${value}::text`;
  const { rows } = await sql<{
    cell: string | Buffer | null;
  }>`select ${cell} as cell from ${sql.table(`${schema}.${table}`)}`.execute(db);
  return rows.map(({ cell }) => (Buffer.isBuffer(cell) ? bodyToText(cell) : (cell ?? ''))).join('\n');
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';

/**
 * The schema as SQL text, the same from every PostgreSQL that we support: tables by name, columns in their order,
 * then constraints and indexes by name. Partitions are left out: they come and go with the months.
 */
export async function dumpSchema(db: Database): Promise<string> {
  const { rows } = await sql<{ statement: string }>`
    ${TABLES} union all ${CONSTRAINTS} union all ${INDEXES} order by table_name, kind, name
  `.execute(db);
  return `${HEADER}\n${rows.map(({ statement }) => `\n${statement};\n`).join('')}`;
}

const HEADER =
  '-- What the migrations add up to. Written by `pnpm --filter @locked-in/store schema`; not to be edited.';

const OURS = sql`
  pg_class.relnamespace in ('public'::regnamespace, 'auth'::regnamespace) and not pg_class.relispartition
  and pg_class.relname not like 'kysely_%'
`;

/** With its schema's name where that is not `public`. */
const TABLE = sql`pg_class.oid::regclass::text collate "C"`;

const COLUMN = sql`
  format('  %I %s', attname, format_type(atttypid, atttypmod))
  || case attidentity when 'a' then ' generated always as identity' else '' end
  || coalesce(case attgenerated
       when 's' then format(' generated always as (%s) stored', pg_get_expr(adbin, adrelid))
       else ' default ' || pg_get_expr(adbin, adrelid)
     end, '')
  || case when attnotnull then ' not null' else '' end
`;

const TABLES = sql`
  select ${TABLE} as table_name, 1 as kind, pg_class.relname as name,
    format(E'create table %s (\n%s\n)', pg_class.oid::regclass, string_agg(${COLUMN}, E',\n' order by attnum))
    || coalesce(' partition by ' || pg_get_partkeydef(pg_class.oid), '') as statement
  from pg_class
  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped
  left join pg_attrdef on adrelid = attrelid and adnum = attnum
  where ${OURS} and relkind in ('r', 'p')
  group by pg_class.oid, pg_class.relname
`;

/** Without those for \`not null\`, which only PostgreSQL 18 lists, and which the columns say. */
const CONSTRAINTS = sql`
  select ${TABLE}, 2, conname,
    format('alter table %s add constraint %I %s', pg_class.oid::regclass, conname, pg_get_constraintdef(pg_constraint.oid))
  from pg_constraint
  join pg_class on pg_class.oid = conrelid
  where ${OURS} and contype <> 'n'
`;

const INDEXES = sql`
  select indexed.oid::regclass::text collate "C", 3, pg_class.relname, pg_get_indexdef(indexrelid)
  from pg_index
  join pg_class on pg_class.oid = indexrelid
  join pg_class as indexed on indexed.oid = indrelid
  where ${OURS} and indexed.relname not like 'kysely_%'
    and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
`;

import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** One table as a backup needs to know it. */
export type TableShape = {
  readonly name: string;
  /** Those that can be written: none that is computed. */
  readonly columns: readonly string[];
  /** Columns whose numbers come from a sequence. */
  readonly counted: readonly string[];
  readonly partitions: readonly { readonly name: string; readonly bound: string }[];
};

type Row = TableShape & { readonly refersTo: readonly string[] };

/** Every table that outlives a crash, those that others refer to first; not the partitions themselves and not the list of migrations. */
export async function readTableShapes(db: Database): Promise<readonly TableShape[]> {
  const { rows } = await sql<Row>`
    select class.relname as name,
      (select json_agg(attname order by attnum) from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      coalesce((select json_agg(attname) from pg_attribute
        where attrelid = class.oid and attnum > 0 and not attisdropped and attidentity <> ''), '[]') as counted,
      coalesce((select json_agg(json_build_object('name', child.relname, 'bound', pg_get_expr(child.relpartbound, child.oid)))
        from pg_inherits join pg_class as child on child.oid = inhrelid where inhparent = class.oid), '[]') as partitions,
      coalesce((select json_agg(distinct target.relname) from pg_constraint
        join pg_class as target on target.oid = confrelid
        where conrelid = class.oid and contype = 'f' and confrelid <> class.oid), '[]') as "refersTo"
    from pg_class as class
    where class.relnamespace = 'public'::regnamespace and class.relkind in ('r', 'p') and not class.relispartition
      and class.relpersistence = 'p'
      and class.relname not like 'kysely_migration%'
    order by class.relname
  `.execute(db);
  return inOrder(rows);
}

function inOrder(rows: readonly Row[]): readonly TableShape[] {
  const ordered: Row[] = [];
  const isReady = ({ refersTo }: Row) => refersTo.every((name) => ordered.some((row) => row.name === name));
  while (ordered.length < rows.length) {
    const next = rows.filter((row) => !ordered.includes(row) && isReady(row));
    if (next.length === 0) throw new Error('The tables refer to each other in a circle');
    ordered.push(...next);
  }
  return ordered.map(({ refersTo: _, ...shape }) => shape);
}

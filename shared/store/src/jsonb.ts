import { type RawBuilder, sql } from 'kysely';

/** Rows for `from`: one JSON parameter instead of rows × columns of them. `columns` is the record's definition in SQL. */
export function recordset(rows: readonly object[], columns: string): RawBuilder<unknown> {
  return sql`json_to_recordset(${JSON.stringify(rows)}::json) as input(${sql.raw(columns)})`;
}

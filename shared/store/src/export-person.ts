import type { ExportedRow } from '@locked-in/contracts';
import { type ControlledTransaction, sql } from 'kysely';
import { setCaller } from './as-caller.ts';
import type { Database } from './database.ts';
import { listOwnTables } from './own-tables.ts';
import { unpackEvents } from './packed-events.ts';
import type { Tables } from './tables.ts';

const ROWS_AT_ONCE = 200;
/** Whoever reads slowly holds a transaction open, but not for ever. */
const READER_MAY_REST = '1min';

/**
 * Everything that is stored about a person, as it was at one moment, a row at a time: however much it is, memory stays
 * as it is. Hashes of secrets stay out. `db` is of the role `locked_in_server`. Ends its transaction when the reader
 * stops, too.
 */
export async function* exportPerson(db: Database, userId: string): AsyncGenerator<ExportedRow> {
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    await setCaller(tx, userId);
    await sql`select set_config('idle_in_transaction_session_timeout', ${READER_MAY_REST}, true)`.execute(tx);
    for (const table of await listOwnTables(tx, 'select')) yield* readTable(tx, table);
  } finally {
    await tx.rollback().execute();
  }
}

async function* readTable(tx: ControlledTransaction<Tables>, table: string): AsyncGenerator<ExportedRow> {
  const binary = await listBinaryColumns(tx, table);
  const place = sql.table(table);
  const row = sql`to_jsonb(place) - ${binary}::text[]`;
  const body = table === 'event_chunk' ? sql`body` : sql`null::bytea`;
  await sql`declare rows_of_person no scroll cursor for
    select ${row} as row, ${body} as body from ${place} as place where user_id = caller_id()`.execute(tx);
  for (;;) {
    const { rows } = await sql<Found>`fetch forward ${sql.lit(ROWS_AT_ONCE)} from rows_of_person`.execute(tx);
    for (const found of rows) yield { table, row: toRow(found) };
    if (rows.length < ROWS_AT_ONCE) break;
  }
  await sql`close rows_of_person`.execute(tx);
}

type Found = { readonly row: Readonly<Record<string, unknown>>; readonly body: Buffer | null };

function toRow({ row, body }: Found): Readonly<Record<string, unknown>> {
  return body === null ? row : { ...row, events: unpackEvents(body) };
}

async function listBinaryColumns(tx: Database, table: string): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select attname as name from pg_attribute
    where attrelid = ${table}::regclass and atttypid = 'bytea'::regtype and attnum > 0
  `.execute(tx);
  return rows.map(({ name }) => name);
}

import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { appliedMigrations } from '../migrate.ts';
import { readTableShapes, type TableShape } from './table-shape.ts';

/** Raised when an older release could not read a backup any more. */
export const BACKUP_FORMAT = 1;

const ROWS_AT_ONCE = 200;

/**
 * Everything in the database as it was at one moment, line by line: a head, each table's shape followed by its rows as
 * JSON, and an end with the number of rows. Nobody who writes meanwhile waits.
 */
export async function* backupLines(db: Database): AsyncGenerator<string> {
  const tx = await db.startTransaction().setIsolationLevel('repeatable read').execute();
  try {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    const migrations = await appliedMigrations(tx);
    yield JSON.stringify({
      product: 'locked-in',
      format: BACKUP_FORMAT,
      takenAt: new Date().toISOString(),
      migrations,
    });
    let rows = 0;
    for (const shape of await readTableShapes(tx)) {
      yield JSON.stringify({ table: shape });
      for await (const line of rowsOf(tx, shape)) {
        rows++;
        yield line;
      }
    }
    yield JSON.stringify({ end: { rows } });
  } finally {
    await tx.rollback().execute();
  }
}

/** The text that PostgreSQL makes of a row is never parsed on the way: no number loses a digit. */
async function* rowsOf(tx: Database, { name, columns }: TableShape): AsyncGenerator<string> {
  const listed = sql.join(columns.map((column) => sql.ref(column)));
  await sql`declare backup_rows no scroll cursor for
    select row_to_json(line)::text as line from (select ${listed} from ${sql.table(name)}) as line`.execute(
    tx,
  );
  for (;;) {
    const { rows } = await sql<{ line: string }>`fetch ${sql.lit(ROWS_AT_ONCE)} from backup_rows`.execute(tx);
    if (rows.length === 0) break;
    for (const { line } of rows) yield line;
  }
  await sql`close backup_rows`.execute(tx);
}

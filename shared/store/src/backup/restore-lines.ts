import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { hasLatestSchema, migrateTo, migrateToLatest } from '../migrate.ts';
import { BACKUP_FORMAT } from './backup-lines.ts';
import { type ErasedAgain, eraseAgain } from './erase-again.ts';
import { type Erasures, NOTHING_ERASED } from './erasures.ts';
import { RestoreError } from './restore-error.ts';
import type { TableShape } from './table-shape.ts';

const ROWS_AT_ONCE = 200;
const BOUND = /^(DEFAULT|FOR VALUES FROM \('[\d-]+'\) TO \('[\d-]+'\))$/;

type Head = {
  readonly product?: unknown;
  readonly format?: unknown;
  readonly takenAt?: unknown;
  readonly migrations?: unknown;
};

export type Restored = {
  readonly takenAt: string;
  readonly rows: number;
  /** Of the rows: those of people and in sessions that were gone since. */
  readonly erasedAgain: ErasedAgain;
};

/**
 * Puts a backup into an empty database, as it was but for what is erased since, and brings it up to this release. All or
 * nothing: a backup that is cut short leaves the database empty. Throws {@link RestoreError}.
 */
export async function restoreLines(
  db: Database,
  lines: AsyncIterable<string>,
  erasures: Erasures = NOTHING_ERASED,
): Promise<Restored> {
  const iterator = lines[Symbol.asyncIterator]();
  const head = parseHead((await iterator.next()).value);
  await refuseFull(db);
  await migrateTo(db, lastMigration(head));
  const isOfThisRelease = await hasLatestSchema(db);
  const restored = await db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    const rows = await restoreTables(tx, { [Symbol.asyncIterator]: () => iterator });
    return { rows, erasedAgain: isOfThisRelease ? await eraseAgain(tx, erasures) : undefined };
  });
  await migrateToLatest(db);
  const erasedAgain = restored.erasedAgain ?? (await eraseAgain(db, erasures));
  return { ...restored, erasedAgain, takenAt: String(head.takenAt) };
}

function parseHead(line: unknown): Head {
  try {
    return Object(JSON.parse(String(line)));
  } catch {
    return {}; // not JSON, so not ours
  }
}

function lastMigration({ product, format, migrations }: Head): string {
  const last: unknown = Array.isArray(migrations) ? migrations.at(-1) : undefined;
  if (product !== 'locked-in' || typeof last !== 'string')
    throw new RestoreError('This file is not a backup of Locked In.');
  if (format !== BACKUP_FORMAT)
    throw new RestoreError('This backup was made by a newer version of Locked In.');
  return last;
}

/** A start makes one person and nothing else; whatever else is there belongs to somebody. */
async function refuseFull(db: Database): Promise<void> {
  const { rows } = await sql<{ found: boolean }>`
    select to_regclass('public.focus_session') is not null as found`.execute(db);
  if (!rows[0]?.found) return;
  const { rows: used } = await sql<{ used: boolean }>`
    select exists (select from focus_session) or exists (select from device) as used`.execute(db);
  if (used[0]?.used)
    throw new RestoreError('There is something in this database already; restore into an empty one.');
  await sql`truncate app_user cascade`.execute(db);
}

async function restoreTables(tx: Database, lines: AsyncIterable<string>): Promise<number> {
  let shape: TableShape | undefined;
  let waiting: string[] = [];
  let rows = 0;
  const flush = async () => {
    if (shape && waiting.length > 0) await insertRows(tx, shape, waiting);
    waiting = [];
  };
  for await (const line of lines) {
    const mark = line.startsWith('{"table":') || line.startsWith('{"end":') ? JSON.parse(line) : undefined;
    if (mark === undefined) {
      waiting.push(line);
      rows++;
      if (waiting.length === ROWS_AT_ONCE) await flush();
      continue;
    }
    await flush();
    if (shape) await countOn(tx, shape);
    if (mark.end?.rows === rows) return rows;
    shape = mark.table;
    if (shape) await preparePartitions(tx, shape);
  }
  throw new RestoreError('This backup is cut short; nothing was restored.');
}

async function insertRows(
  tx: Database,
  { name, columns }: TableShape,
  lines: readonly string[],
): Promise<void> {
  const listed = sql.join(columns.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(name)} (${listed}) overriding system value
    select ${listed} from json_populate_recordset(null::${sql.table(name)}, ${`[${lines.join(',')}]`}::json)`.execute(
    tx,
  );
}

async function preparePartitions(tx: Database, { name, partitions }: TableShape): Promise<void> {
  for (const partition of partitions) {
    if (!BOUND.test(partition.bound)) throw new RestoreError('This file is not a backup of Locked In.');
    await sql`create table if not exists ${sql.table(partition.name)}
      partition of ${sql.table(name)} ${sql.raw(partition.bound)}`.execute(tx);
  }
}

/** Sequences go on after the highest number that was restored. */
async function countOn(tx: Database, { name, counted }: TableShape): Promise<void> {
  for (const column of counted) {
    await sql`select setval(pg_get_serial_sequence(${name}, ${column}), coalesce(max(${sql.ref(column)}), 0) + 1, false)
      from ${sql.table(name)}`.execute(tx);
  }
}

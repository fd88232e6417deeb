import { type RawBuilder, sql } from 'kysely';
import { setCaller } from '../as-caller.ts';
import type { Database } from '../database.ts';
import type { Asked, Call } from './asked.ts';

export type Answer = {
  /** As text, without ids, so that two answers can be compared. */
  readonly told: string;
  /** The same with its ids. */
  readonly word: string;
  /** Whether any of the rows that were watched is another one now. */
  readonly hasChanged: boolean;
};

/** Every row of every table, as text, that holds one of these words. */
export type Watch = { readonly rows: RawBuilder<{ readonly row: string }>; readonly before: string };

export async function watchRows(db: Database, words: readonly string[]): Promise<Watch> {
  const { rows: tables } = await sql<{ name: string }>`
    select nspname || '.' || relname as name from pg_class join pg_namespace on relnamespace = pg_namespace.oid
    where nspname in ('public', 'auth') and relkind in ('r', 'p') and not relispartition order by name`.execute(
    db,
  );
  const any = words.join('|');
  const parts = tables.map(
    ({ name }) =>
      sql`select to_jsonb(place)::text as row from ${sql.table(name)} as place where place::text ~ ${any}`,
  );
  const rows = sql<{ row: string }>`${sql.join(parts, sql` union all `)} order by row`;
  return { rows, before: await readRows(db, rows) };
}

async function readRows(db: Database, rows: Watch['rows']): Promise<string> {
  return (await rows.execute(db)).rows.map(({ row }) => row).join('\n');
}

/** Calls a function in a transaction of this caller's and takes everything back. */
export async function askFunction(
  db: Database,
  {
    caller,
    call,
    asked,
    watch,
  }: {
    readonly caller: string | undefined;
    readonly call: Call;
    readonly asked: Asked;
    readonly watch: Watch;
  },
): Promise<Answer> {
  const tx = await db.startTransaction().execute();
  try {
    if (caller !== undefined) await setCaller(tx, caller);
    const word = await toWord(call(withinOne(tx), asked));
    const hasChanged = (await hasWritten(tx)) && (await readAsOwner(tx, watch)) !== watch.before;
    return { told: withoutIds(word), word, hasChanged };
  } catch (error) {
    const word = refusalOf(error);
    return { told: word, word, hasChanged: false };
  } finally {
    await tx.rollback().execute();
  }
}

/** The same connection, whose `transaction()` goes on in the transaction it is in. */
function withinOne(tx: Database): Database {
  return new Proxy(tx, {
    get: (target, name) => {
      if (name === 'transaction')
        return () => ({ execute: (run: (within: Database) => unknown) => run(withinOne(tx)) });
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** PostgreSQL numbers a transaction when it writes its first row. */
async function hasWritten(tx: Database): Promise<boolean> {
  const { rows } = await sql<{
    id: string | null;
  }>`select pg_current_xact_id_if_assigned()::text as id`.execute(tx);
  return rows[0]?.id != null;
}

async function readAsOwner(tx: Database, watch: Watch): Promise<string> {
  await sql`set local role none`.execute(tx);
  return readRows(tx, watch.rows);
}

async function toWord(answer: unknown): Promise<string> {
  if (isAsyncIterable(answer)) return (await toLines(answer)).join('\n');
  const told = await answer;
  if (told instanceof Set || told instanceof Map) return JSON.stringify([...told]);
  return (
    JSON.stringify(told, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)) ?? ''
  );
}

async function toLines(answers: AsyncIterable<unknown>): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const answer of answers) lines.push(JSON.stringify(answer));
  return lines;
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value;
}

function withoutIds(text: string): string {
  return text.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id').replace(/\d{13}/g, 'time');
}

/** What the wall, or a key that points to nobody, says no with. Anything else is a mistake of the walk. */
const NO =
  /permission denied|row-level security|violates foreign key|there is no such|must be owner|no result/;

function refusalOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (NO.test(text)) return 'refused';
  throw error;
}

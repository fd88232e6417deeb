import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCaller } from './as-caller.ts';
import { type Database, openDatabase } from './database.ts';
import { cloneTestDatabase, type TestDatabase } from './testing/clone-test-database.ts';
import { type LivedIn, livedIn } from './testing/lived-in.ts';

let place: TestDatabase;
let serverDb: Database;
let gateDb: Database;
let ada: LivedIn;
let bob: LivedIn;
let tables: readonly string[];

beforeAll(async () => {
  place = await cloneTestDatabase();
  serverDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_server' });
  gateDb = openDatabase(place.url, { maxConnections: 1, role: 'locked_in_gate' });
  [ada, bob] = [await livedIn(place.db), await livedIn(place.db)];
  tables = await listTables(
    place.db,
    sql`
    exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'user_id')`,
  );
});
afterAll(async () => {
  await Promise.all([serverDb.destroy(), gateDb.destroy()]);
  await place.drop();
});

test('every table that holds something of a person is behind the wall, for its owner as well', async () => {
  expect(tables.length).toBeGreaterThan(15);
  const ofMany = ['workspace', 'workspace_invitation', 'workspace_week'];
  expect(await listTables(place.db, sql`relrowsecurity and relforcerowsecurity`)).toEqual(
    [...tables, ...ofMany].toSorted(),
  );
});

test('the roles of the server own nothing, create nothing and pass no policy', async () => {
  const { rows } = await sql`
    select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolcanlogin,
      (select count(*)::int from pg_class where relowner = pg_roles.oid) as owns
    from pg_roles where rolname in ('locked_in_server', 'locked_in_gate') order by rolname`.execute(place.db);
  const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false };
  expect(rows).toEqual(
    ['locked_in_gate', 'locked_in_server'].map((rolname) => ({
      ...{ rolname, ...powerless, rolcanlogin: false, owns: 0 },
    })),
  );
  for (const db of [serverDb, gateDb]) {
    await expect(sql`create table mine (one int)`.execute(db)).rejects.toThrow('permission denied');
    await expect(sql`truncate focus_session`.execute(db)).rejects.toThrow('permission denied');
    await expect(sql`select pg_read_file('PG_VERSION')`.execute(db)).rejects.toThrow('permission denied');
  }
});

test('no view and no function looks around the wall, but for one that tells callers where they are themselves', async () => {
  const { rows } = await sql`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
      and not coalesce(reloptions @> array['security_invoker=true'], false)
    union all
    select oid::regprocedure::text || ' ' || array_to_string(proconfig, ' ') from pg_proc
    where prosecdef and pronamespace not in ('pg_catalog'::regnamespace, 'information_schema'::regnamespace)
    order by name`.execute(place.db);
  expect(rows).toEqual([
    { name: 'auth.ensure_person() search_path=pg_catalog, public' },
    { name: 'walls.seats() search_path=pg_catalog, public' },
  ]);
});

test('in every table a caller sees their own rows and none of anybody else', async () => {
  for (const table of tables.filter((name) => name !== 'erased_person')) {
    const all = await countRows(place.db, table, ada.userId);
    expect(all, `lived-in.ts leaves no row in ${table}`).toBeGreaterThan(0);
    const own = await asCaller(serverDb, ada.userId, (tx) => countRows(tx, table));
    expect([table, own]).toEqual([table, all]);
    expect([table, await asCaller(serverDb, bob.userId, (tx) => countRows(tx, table, ada.userId))]).toEqual([
      table,
      0,
    ]);
  }
});

test('where nobody calls, nothing is there, also after somebody has called on the same connection', async () => {
  const one = openDatabase(place.url, { maxConnections: 1, role: 'locked_in_server' });
  await asCaller(one, ada.userId, (tx) => countRows(tx, 'focus_session'));
  for (const table of tables) expect([table, await countRows(one, table)]).toEqual([table, 0]);
  await one.destroy();
});

/** By the server: who is in a workspace is written at the gate, what happened by nobody again. */
const WRITTEN_ONCE = ['security_event', 'workspace_look', 'workspace_member', 'workspace_week_person'];

test('nobody changes, removes or takes on a row of somebody else', async () => {
  for (const table of tables) {
    const place = sql.table(table);
    const mine = sql`update ${place} set user_id = ${bob.userId} where user_id = ${ada.userId}`;
    const gone = sql`delete from ${place} where user_id = ${ada.userId}`;
    const nothing = WRITTEN_ONCE.includes(table) ? 'refused' : 0;
    expect([table, await affectedFor(mine), await affectedFor(gone)]).toEqual([table, nothing, nothing]);
    const given = sql`update ${place} set user_id = ${ada.userId} where user_id = ${bob.userId}`;
    expect([table, await affectedFor(given)]).toEqual([table, table === 'erased_person' ? 0 : 'refused']);
  }
});

test('what happened to an account is written once and never changed', async () => {
  for (const change of [sql`update security_event set kind = 'exported'`, sql`delete from security_event`]) {
    expect(await affectedFor(change)).toBe('refused');
  }
});

test('who finds out who calls reads no session, page, grade or report', async () => {
  for (const table of [
    'event_chunk',
    'focus_session',
    'session_analysis',
    'weekly_report',
    'page_label',
    'solution',
    'ai_call',
  ]) {
    await expect(countRows(gateDb, table)).rejects.toThrow('permission denied');
  }
});

test('what waits in the inbox, and letters that cannot be delivered, are nothing to the server', async () => {
  for (const table of ['inbox_chunk', 'dead_chunk', 'ai_month']) {
    await expect(sql`select from ${sql.table(table)}`.execute(serverDb)).rejects.toThrow('permission denied');
  }
});

async function listTables(db: Database, which: ReturnType<typeof sql>): Promise<readonly string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and ${which}
    order by relname`.execute(db);
  return rows.map(({ name }) => name);
}

async function countRows(db: Database, table: string, userId?: string): Promise<number> {
  const whose = userId === undefined ? sql`true` : sql`user_id = ${userId}`;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${sql.table(table)} where ${whose}`.execute(db);
  return rows[0]?.count ?? 0;
}

/** As Bob. A right that the server does not have, and a row that would become somebody else's, are both refused. */
async function affectedFor(statement: ReturnType<typeof sql>): Promise<number | 'refused'> {
  try {
    const { numAffectedRows } = await asCaller(serverDb, bob.userId, (tx) => statement.execute(tx));
    return Number(numAffectedRows);
  } catch (error) {
    if (/row-level security|permission denied/.test(String(error))) return 'refused';
    throw error;
  }
}

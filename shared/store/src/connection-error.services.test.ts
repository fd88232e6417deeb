import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { isConnectionError, isDatabaseUp, openDatabase } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, url, setReachable, drop } = await cloneTestDatabase();
afterAll(drop);

test('a database that goes away is told from a statement that is wrong', async () => {
  const wrong = await sql`select 1 / 0`.execute(db).catch((error: unknown) => error);
  expect(isConnectionError(wrong)).toBe(false);

  const cut = sql`select pg_sleep(20)`.execute(db).catch((error: unknown) => error);
  await isDatabaseUp(db);
  await setReachable(false);
  expect(isConnectionError(await cut)).toBe(true);
  expect(await isDatabaseUp(db)).toBe(false);

  await setReachable(true);
  await expect.poll(() => isDatabaseUp(db)).toBe(true); // once the pool has noticed which connections were cut
});

test('a port where nobody listens is a database that is away', async () => {
  const nobody = new URL(url);
  nobody.port = '1';
  const away = openDatabase(nobody.href, { maxConnections: 1 });
  const refused = await sql`select 1`.execute(away).catch((error: unknown) => error);
  expect(isConnectionError(refused)).toBe(true);
  expect(await isDatabaseUp(away)).toBe(false);
  await away.destroy();
});

import { sql } from 'kysely';
import { afterAll, expect, test } from 'vitest';
import { hasLatestSchema, migrateToLatest, openDatabase, SchemaNewerError } from './index.ts';
import { MIGRATIONS } from './migrations/index.ts';
import { createTestDatabase } from './testing/clone-test-database.ts';

const { db, url, drop } = await createTestDatabase();
afterAll(drop);

test('an empty database is brought up by many at once, and each migration runs once', async () => {
  expect(await hasLatestSchema(db)).toBe(false);
  const servers = [1, 2, 3, 4].map(() => openDatabase(url, { maxConnections: 1 }));
  await Promise.all(servers.map(migrateToLatest));
  await migrateToLatest(db);
  expect(await hasLatestSchema(db)).toBe(true);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  expect(rows.map(({ name }) => name)).toEqual(Object.keys(MIGRATIONS));
  await Promise.all(servers.map((server) => server.destroy()));
});

test('a database of a newer release is refused by the name of what is unknown, and left as it is', async () => {
  await sql`insert into kysely_migration values ('2099-01-01-teleport', 'then')`.execute(db);
  await expect(migrateToLatest(db)).rejects.toThrow(SchemaNewerError);
  await expect(migrateToLatest(db)).rejects.toThrow('"2099-01-01-teleport"');
  expect(await hasLatestSchema(db)).toBe(false);
});

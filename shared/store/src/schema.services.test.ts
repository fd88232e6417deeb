import { readFile } from 'node:fs/promises';
import { afterAll, expect, test } from 'vitest';
import { recordChunks } from './index.ts';
import { dumpSchema } from './testing/dump-schema.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleSession, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('schema.sql shows what the migrations add up to, and months that come change nothing', async () => {
  await recordChunks(db, [sampleSession().chunk(0, started())]);
  const written = await readFile(new URL('../schema.sql', import.meta.url), 'utf8');
  expect(await dumpSchema(db)).toBe(written);
});

import { calendarOf } from '@locked-in/domain';
import { afterAll, expect, test } from 'vitest';
import { createPerson, ensurePerson, readPerson } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('the first person is made once, however many ask at once, and found from then on', async () => {
  const ids = await Promise.all([1, 2, 3, 4, 5].map(() => ensurePerson(db)));
  expect(new Set(ids).size).toBe(1);
  await createPerson(db, { name: 'Ada' });
  const userId = await ensurePerson(db);
  expect(ids).toContain(userId);
  expect(await readPerson(db, userId)).toEqual({ userId, name: '', ...calendarOf('UTC') });
});

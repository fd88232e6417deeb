import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import * as store from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

test('the first verdict on a page stays, for one person, intent, model and version', async () => {
  const key = {
    userId: await store.createPerson(db, { name: 'Ada' }),
    intentHash: Buffer.from('i'),
    model: 'small',
    prompt: 'judge-pages@1',
  };
  const [page, other] = [Buffer.from('p'), Buffer.from('q')];
  await store.saveVerdicts(db, { ...key, verdicts: [{ pageHash: page, label: 'off', confidence: 0.9 }] });
  await store.saveVerdicts(db, { ...key, verdicts: [{ pageHash: page, label: 'on', confidence: 0.9 }] });
  const kept = await store.readVerdicts(db, { ...key, pageHashes: [page, other] });
  expect(kept.map(({ pageHash, label }) => [String(pageHash), label])).toEqual([['p', 'off']]);
  expect(await store.readVerdicts(db, { ...key, model: 'large', pageHashes: [page] })).toEqual([]);
});

test('a dialect is remembered for an endpoint and a model, and found out again after a month', async () => {
  const key = { endpoint: 'http://a.test/v1', model: 'small' };
  expect(await store.readDialect(db, key)).toBeUndefined();
  await store.saveDialect(db, { ...key, dialect: 'json' });
  await store.saveDialect(db, { ...key, dialect: 'plain' });
  expect(await store.readDialect(db, key)).toBe('plain');
  await db
    .updateTable('ai_dialect')
    .set({ learned_at: new Date(Date.now() - 31 * 86_400_000) })
    .execute();
  expect(await store.readDialect(db, key)).toBeUndefined();
});

test('a person wants a model to see sites only until they say otherwise', async () => {
  const userId = await store.createPerson(db, { name: 'Ada' });
  expect(await store.readAiWishes(db, userId)).toEqual({ isWanted: true, sees: 'sites' });
  await store.saveAiWishes(db, { userId, isWanted: false, sees: 'titles' });
  expect(await store.readAiWishes(db, userId)).toEqual({ isWanted: false, sees: 'titles' });
});

test('pages learn which model a worker was told of, and that it was told of none', async () => {
  await store.saveModel(db, { endpoint: 'http://a.test/v1', model: 'small' });
  expect(await store.readModel(db)).toEqual({ endpoint: 'http://a.test/v1', model: 'small' });
  await store.saveModel(db, undefined);
  expect(await store.readModel(db)).toBeUndefined();
});

test('a test of the model is taken by one worker, and its finding is read by who asked', async () => {
  const testId = await store.requestModelTest(db);
  expect(await store.readModelTest(db, testId)).toBe('running');
  const taken = await Promise.all(Array.from({ length: 4 }, () => store.claimModelTest(db)));
  expect(taken.filter((id) => id === testId)).toHaveLength(1);
  await store.settleModelTest(db, { testId, finding: { kind: 'off' } });
  expect(await store.readModelTest(db, testId)).toEqual({ kind: 'off' });
  expect(await store.readModelTest(db, randomUUID())).toBeUndefined();
});

test('a test that is asked for while one is under way is that one', async () => {
  const testId = await store.requestModelTest(db);
  expect(await store.requestModelTest(db)).toBe(testId);
  await store.settleModelTest(db, { testId, finding: { kind: 'off' } });
  expect(await store.requestModelTest(db)).not.toBe(testId);
});

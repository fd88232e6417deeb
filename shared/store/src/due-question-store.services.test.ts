import type { AiGrade } from '@locked-in/domain';
import { afterAll, beforeEach, expect, test } from 'vitest';
import * as store from './index.ts';
import { type AskedSession, openAskedSession } from './testing/asked-session.ts';
import { cloneTestDatabase } from './testing/index.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(() => drop());

const claim = { limit: 10, leaseSeconds: 60 };
const GRADED: AiGrade = {
  kind: 'graded',
  adjustment: { quality: 3, distraction: 0 },
  quality: { low: 53, high: 63 },
  distraction: { low: 10, high: 10 },
  segments: [0],
  model: 'small',
  prompt: 'write-analysis@1',
};

let asked: AskedSession;

beforeEach(async () => {
  asked = await openAskedSession(db);
});

test('an analysis is asked about only when a model is to be asked', async () => {
  await asked.save('a', { asksModel: false });
  expect(await store.claimDueQuestions(db, claim)).toEqual([]);
  await asked.save('b');
  expect(await store.claimDueQuestions(db, claim)).toEqual([asked.dueOf('b')]);
});

test('two workers that claim at once never hold the same question', async () => {
  await asked.save('a');
  const claims = await Promise.all(Array.from({ length: 8 }, () => store.claimDueQuestions(db, claim)));
  expect(claims.flat()).toHaveLength(1);
});

test('a question that nobody settles is due again when its lease ends', async () => {
  await asked.save('a');
  await store.claimDueQuestions(db, { ...claim, leaseSeconds: 0 });
  expect(await store.claimDueQuestions(db, claim)).toEqual([{ ...asked.dueOf('a'), attempts: 2 }]);
});

test('a claim is held on by who has it, and not by who lost it', async () => {
  await asked.save('a');
  const [mine] = await store.claimDueQuestions(db, { ...claim, leaseSeconds: 0 });
  if (!mine) throw new Error('there must be a question');
  expect(await store.holdQuestion(db, { ...mine, leaseSeconds: 0 })).toBe(true);
  const [theirs] = await store.claimDueQuestions(db, claim);
  expect(await store.holdQuestion(db, { ...mine, leaseSeconds: 60 })).toBe(false);
  expect(theirs && (await store.holdQuestion(db, { ...theirs, leaseSeconds: 60 }))).toBe(true);
  await asked.save('b');
  expect(theirs && (await store.holdQuestion(db, { ...theirs, leaseSeconds: 60 }))).toBe(false);
});

test('a model’s word is kept once, and the first one stays', async () => {
  await asked.save('a');
  const sentences = [{ slot: 'evidence', text: 'You read.', by: 'ai' }] as const;
  expect(await store.saveAi(db, { ...asked.dueOf('a'), ai: GRADED, sentences, weeks: [] })).toBe(true);
  expect(await store.saveAi(db, { ...asked.dueOf('a'), ai: { ...GRADED, model: 'other' }, weeks: [] })).toBe(
    false,
  );
  expect(await store.readAnalysis(db, asked.session)).toMatchObject({ ai: GRADED, sentences });
});

test('analysed again with the same inputs, what the model said stays and is not asked again', async () => {
  await asked.save('a');
  const sentences = [{ slot: 'evidence', text: 'You read.', by: 'ai' }] as const;
  await store.saveAi(db, { ...asked.dueOf('a'), ai: GRADED, sentences, weeks: [] });
  await asked.save('a');
  expect(await store.readAnalysis(db, asked.session)).toMatchObject({ ai: GRADED, sentences });
  expect(await store.claimDueQuestions(db, claim)).toEqual([]);
});

test('analysed again with other inputs, what the model said is gone, and a word on the old ones is dropped', async () => {
  await asked.save('a');
  await store.saveAi(db, { ...asked.dueOf('a'), ai: GRADED, weeks: [] });
  await asked.save('b');
  expect((await store.readAnalysis(db, asked.session))?.ai).toBeUndefined();
  expect(await store.saveAi(db, { ...asked.dueOf('a'), ai: GRADED, weeks: [] })).toBe(false);
  expect(await store.settleQuestion(db, asked.dueOf('a'))).toBe(false);
});

test('corrections in a row are waited for before a graded session is asked about again', async () => {
  await asked.save('a');
  await store.saveAi(db, { ...asked.dueOf('a'), ai: GRADED, weeks: [] });
  await asked.save('b');
  expect(await store.claimDueQuestions(db, claim)).toEqual([]);
});

test('a question put off says why, and comes back', async () => {
  await asked.save('a');
  await store.postponeQuestion(db, { ...asked.dueOf('a'), reason: 'rate-limited', seconds: 0 });
  expect((await store.readAnalysis(db, asked.session))?.ai).toEqual({
    kind: 'silent',
    reason: 'rate-limited',
  });
  expect(await store.claimDueQuestions(db, claim)).toHaveLength(1);
});

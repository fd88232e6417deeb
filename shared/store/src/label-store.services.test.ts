import { randomUUID } from 'node:crypto';
import type { LabelRule } from '@locked-in/domain';
import { afterAll, expect, test } from 'vitest';
import {
  createPerson,
  listLabelExamples,
  readLabelRules,
  recordChunks,
  saveLabelExample,
  saveLabelRule,
} from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';
import { sampleSession, started } from './testing/sample-session.ts';

const { db, drop } = await cloneTestDatabase();
afterAll(drop);

test('rules for a site, a page, one intent and always stand side by side', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  const rules: readonly LabelRule[] = [
    { site: 'docs.test', path: '/a', intent: '', label: 'off' },
    { site: 'docs.test', path: '/a', intent: 'write', label: 'on' },
    { site: 'docs.test', path: '/a', label: 'unknown' },
    { site: 'docs.test', label: 'support' },
  ];
  for (const rule of rules) await saveLabelRule(db, { userId, rule });
  expect(await readLabelRules(db, userId)).toEqual(rules);
  expect(await readLabelRules(db, randomUUID())).toEqual([]);
});

test('the last word on a page replaces the one before', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  await saveLabelRule(db, { userId, rule: { site: 'docs.test', label: 'off' } });
  await saveLabelRule(db, { userId, rule: { site: 'docs.test', label: 'on' } });
  expect(await readLabelRules(db, userId)).toEqual([{ site: 'docs.test', label: 'on' }]);
});

test('a rule reaches a page by its title, a path with what is below it, or a site', async () => {
  const userId = await createPerson(db, { name: 'Ada' });
  const rules: readonly LabelRule[] = [
    { site: 'docs.test', path: '/a', label: 'off' },
    { site: 'docs.test', path: '/a', reach: 'path', label: 'on' },
    { site: 'docs.test', title: 'Chapter 2', label: 'support' },
    { site: 'docs.test', label: 'unknown' },
  ];
  for (const rule of rules) await saveLabelRule(db, { userId, rule });
  const read = await readLabelRules(db, userId);
  expect(read).toHaveLength(rules.length);
  expect(read).toEqual(expect.arrayContaining([...rules]));
});

test('of an example the last word of the person counts, and the first label it was given', async () => {
  const session = sampleSession({ userId: await createPerson(db, { name: 'Ada' }) });
  const { userId, sessionId } = session;
  await recordChunks(db, [session.chunk(0, started('write'))]);
  const page = { sessionId, site: 'docs.test', path: '/a', intent: 'write' };
  await saveLabelExample(db, { userId, example: { ...page, was: 'off', wasBy: 'ai', label: 'on' } });
  await saveLabelExample(db, { userId, example: { ...page, was: 'on', wasBy: 'person', label: 'support' } });
  expect(await listLabelExamples(db, userId)).toEqual([
    { ...page, was: 'off', wasBy: 'ai', label: 'support', correctedAtMs: expect.any(Number) },
  ]);
  expect(await listLabelExamples(db, randomUUID())).toEqual([]);
});

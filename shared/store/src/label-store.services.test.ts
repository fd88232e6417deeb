import { randomUUID } from 'node:crypto';
import type { LabelRule } from '@locked-in/domain';
import { afterAll, expect, test } from 'vitest';
import { createPerson, readLabelRules, saveLabelRule } from './index.ts';
import { cloneTestDatabase } from './testing/index.ts';

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

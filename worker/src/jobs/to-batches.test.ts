import { HOSTILE_PAGES } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { estimateTokens } from '../ai/estimate-tokens.ts';
import { judgePages } from '../ai/judge-pages.ts';
import { modelAt } from '../testing/asked-sessions.ts';
import { toBatches } from './to-batches.ts';

const SUBJECTS = Array.from({ length: 4 }, () => HOSTILE_PAGES)
  .flat()
  .map((page) => ({ page }));

test.each([
  [4_000, 1_200],
  [8_192, 1_200],
  [8_192, 5_000],
  [128_000, 32_000],
])('with %i tokens, %i of them for the answer, every question fits', (contextLength, maxOutputTokens) => {
  const batches = toBatches(SUBJECTS, modelAt('http://a.test', { contextLength, maxOutputTokens }));
  expect(batches).toHaveLength(3);
  for (const batch of batches) {
    const pages = batch.map(({ page }) => page);
    const { instructions, input } = judgePages({
      intent: 'x'.repeat(200),
      pages,
      marker: 'k3f9x2k3f9x2k3f9',
    });
    expect(estimateTokens(instructions + input)).toBeLessThanOrEqual(contextLength - maxOutputTokens);
    expect(batch.length * 25).toBeLessThanOrEqual(maxOutputTokens);
  }
  expect(batches.flat()).toEqual(SUBJECTS.slice(0, batches.flat().length));
});

test('few pages are one question, none is none', () => {
  const model = modelAt('http://a.test');
  expect(toBatches(SUBJECTS.slice(0, 4), model)).toHaveLength(1);
  expect(toBatches([], model)).toEqual([]);
});

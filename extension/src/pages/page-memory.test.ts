// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { forgetMemory, forgetSites, recall, recallTexts, remember } from './page-memory.ts';

afterEach(forgetMemory);

test('what is remembered comes back as it was, until it is forgotten', () => {
  remember('solutions', ['phone away']);
  expect(recallTexts('solutions')).toEqual(['phone away']);
  remember('solutions', undefined);
  expect(recall('solutions')).toBeUndefined();
});

test('what cannot be read is as if nothing was remembered', () => {
  localStorage.setItem('grades', '{broken');
  expect(recall('grades')).toBeUndefined();
});

test('forgetting sites leaves the rest of a draft', () => {
  remember('reflect s', { note: 'a long call', regrets: { 'bank.test': true } });
  remember('declaration', { intent: 'draft' });
  forgetSites();
  expect(recall('reflect s')).toEqual({ note: 'a long call', regrets: {} });
  expect(recall('declaration')).toEqual({ intent: 'draft' });
});

test('deleting everything deletes what pages remember as well', () => {
  remember('declaration', { intent: 'draft' });
  forgetMemory();
  expect(localStorage).toHaveLength(0);
});

import { expect, test } from 'vitest';
import { toHoldOrigins } from '../hold-origins.ts';
import { toHoldRules } from './hold-rules.ts';

const basis = { heldPage: 'chrome-extension://ours/held.html', exemptHosts: ['127.0.0.1'], nowMs: 50 };

test('a block list redirects its sites and nothing else, and never the own server', () => {
  const rules = toHoldRules({ mode: 'block', sites: ['video.test'], overrides: [] }, basis);
  expect(rules.map(({ action, condition }) => [action.type, condition.requestDomains])).toEqual([
    ['allow', ['127.0.0.1']],
    ['redirect', ['video.test']],
  ]);
});

test('an allow list redirects everything but what is on it', () => {
  const [free, held] = toHoldRules({ mode: 'allow', sites: ['docs.test'], overrides: [] }, basis);
  expect(free?.condition.requestDomains).toEqual(['127.0.0.1', 'docs.test']);
  expect(held?.condition.requestDomains).toBeUndefined();
  expect((free?.priority ?? 0) > (held?.priority ?? 0)).toBe(true);
});

test('an override lets its site through until it ends', () => {
  const hold = {
    mode: 'block',
    sites: ['video.test'],
    overrides: [{ site: 'video.test', untilMs: 51 }],
  } as const;
  expect(toHoldRules(hold, basis)[0]?.condition.requestDomains).toContain('video.test');
  expect(toHoldRules(hold, { ...basis, nowMs: 51 })[0]?.condition.requestDomains).not.toContain('video.test');
});

test('nothing held, no rules', () => {
  expect(toHoldRules({ mode: 'off', sites: [], overrides: [] }, basis)).toEqual([]);
  expect(toHoldRules({ mode: 'block', sites: [], overrides: [] }, basis)).toEqual([]);
});

test('what is asked for is what is held, and no more', () => {
  expect(toHoldOrigins({ mode: 'block', sites: ['video.test'] })).toEqual(['*://*.video.test/*']);
  expect(toHoldOrigins({ mode: 'block', sites: ['127.0.0.1'] })).toEqual(['*://127.0.0.1/*']);
  expect(toHoldOrigins({ mode: 'allow', sites: ['docs.test'] })).toEqual(['*://*/*']);
  expect(toHoldOrigins({ mode: 'off', sites: [] })).toEqual([]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LabelRule } from './label.ts';
import { personRuleFor, reachOf } from './person-rules.ts';
import type { Page } from './segment.ts';

const rule = (changes: Partial<LabelRule>): LabelRule => ({ site: 'docs.test', label: 'on', ...changes });
const holds = (ruled: Partial<LabelRule>, page: Page, intent = 'write') =>
  personRuleFor(page, intent, [rule(ruled)]) !== undefined;

test.each<[string, Partial<LabelRule>, Page, boolean]>([
  ['a site reaches its subdomains', { reach: 'site' }, { site: 'api.docs.test' }, true],
  ['and nothing that only ends like it', { reach: 'site' }, { site: 'mydocs.test' }, false],
  ['in whatever case it is written', { reach: 'site', site: 'Docs.Test' }, { site: 'docs.test' }, true],
  ['a path reaches itself', { reach: 'path', path: '/a' }, { site: 'docs.test', path: '/a' }, true],
  ['and what is below it', { reach: 'path', path: '/a' }, { site: 'docs.test', path: '/a/b' }, true],
  [
    'and nothing that only begins like it',
    { reach: 'path', path: '/a' },
    { site: 'docs.test', path: '/ab' },
    false,
  ],
  ['and no subdomain', { reach: 'path', path: '/a' }, { site: 'x.docs.test', path: '/a' }, false],
  [
    'a page is its path, whatever its title',
    { path: '/a', title: 'A' },
    { site: 'docs.test', path: '/a', title: 'B' },
    true,
  ],
  ['and no page below it', { path: '/a' }, { site: 'docs.test', path: '/a/b' }, false],
  ['a title names a page without a path', { title: 'A' }, { site: 'docs.test', title: 'A' }, true],
  ['and no page of another title', { title: 'A' }, { site: 'docs.test', title: 'B' }, false],
  ['and no page that has a path', { title: 'A' }, { site: 'docs.test', path: '/a', title: 'A' }, false],
])('%s', (_, ruled, page, expected) => {
  expect(holds(ruled, page)).toBe(expected);
});

test('a rule for one intent holds for it however it is spelled, and for no other', () => {
  const page = { site: 'docs.test' };
  expect(holds({ intent: ' Write  the THESIS' }, page, 'write the thesis')).toBe(true);
  expect(holds({ intent: 'write the thesis' }, page, 'write')).toBe(false);
});

test('of two rules that reach as far, the later holds', () => {
  const rules = [rule({ label: 'on' }), rule({ label: 'off' })];
  expect(personRuleFor({ site: 'docs.test' }, '', rules)?.label).toBe('off');
});

const PAGE: Page = { site: 'a.docs.test', path: '/x/y' };

/** Every rule that holds for the page: no two reach as far. */
const HOLDING: readonly LabelRule[] = ['site', 'path', 'page'].flatMap((reach) =>
  [undefined, 'write'].flatMap((intent): readonly LabelRule[] => {
    if (reach === 'site')
      return ['docs.test', 'a.docs.test'].map((site) => rule({ site, reach: 'site', intent }));
    if (reach === 'page') return [rule({ site: PAGE.site, path: '/x/y', reach: 'page', intent })];
    return ['/x', '/x/y'].map((path) => rule({ site: PAGE.site, path, reach: 'path', intent }));
  }),
);

test('rules that reach differently are told apart in whatever order they were made', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...HOLDING], { minLength: 1 }), (rules) => {
      const chosen = personRuleFor(PAGE, 'write', rules);
      expect(personRuleFor(PAGE, 'write', rules.toReversed())).toEqual(chosen);
      expect(chosen?.intent).toBe(rules.some(({ intent }) => intent) ? 'write' : undefined);
      const [nearest] = ['page', 'path', 'site'].filter((reach) =>
        rules.some((one) => one.intent === chosen?.intent && one.reach === reach),
      );
      expect(chosen && reachOf(chosen)).toBe(nearest);
    }),
  );
});

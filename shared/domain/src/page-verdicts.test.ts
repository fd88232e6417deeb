import { expect, test } from 'vitest';
import type { LabelledSegment } from './label.ts';
import { pagesToJudge, verdictFinder } from './page-verdicts.ts';
import { stretches } from './testing/index.ts';

test('a model is asked about what was held and nobody has said anything of, longest first', () => {
  const told = stretches(
    '1m unknown a.test, 9m on b.test, 3m unknown c.test, 5m away, 4m unobserved, 2m private',
  );
  expect(pagesToJudge(told).map(({ page, heldMs }) => `${page.site} ${heldMs / 60_000}`)).toEqual([
    'c.test 3',
    'a.test 1',
  ]);
});

test('what a model or a person left unknown is not asked again', () => {
  const judged = stretches('1m unknown a.test').map((one): LabelledSegment => ({ ...one, by: 'ai' }));
  expect(pagesToJudge(judged)).toEqual([]);
});

test('two paths are two pages, two titles of one path are one, and without a path titles are pages', () => {
  const page = (path?: string, title?: string) => ({
    site: 'a.test',
    ...(path && { path }),
    ...(title && { title }),
  });
  const shown = [
    page('/1', '(3) Inbox'),
    page('/1', 'Inbox'),
    page('/2'),
    page(undefined, 'One'),
    page(undefined, 'Two'),
  ];
  const segments = shown.map((shownPage, index): LabelledSegment => {
    const startMs = index * 1_000;
    return {
      startMs,
      endMs: startMs + 1_000 + index,
      presence: 'active',
      page: shownPage,
      label: 'unknown',
      by: 'default',
    };
  });
  expect(pagesToJudge(segments)).toEqual([
    { page: page('/1', 'Inbox'), heldMs: 2_001 },
    { page: page(undefined, 'Two'), heldMs: 1_004 },
    { page: page(undefined, 'One'), heldMs: 1_003 },
    { page: page('/2'), heldMs: 1_002 },
  ]);
});

test('a word on a page holds for that page, a word on a site for all of it', () => {
  const finder = verdictFinder([
    { page: { site: 'a.test', path: '/1', title: 'One' }, label: 'on' },
    { page: { site: 'a.test', title: 'Two' }, label: 'support' },
    { page: { site: 'b.test' }, label: 'off' },
  ]);
  expect(finder.ofPage({ site: 'a.test', path: '/1', title: 'Renamed' })).toBe('on');
  expect(finder.ofPage({ site: 'a.test', path: '/2', title: 'One' })).toBeUndefined();
  expect(finder.ofPage({ site: 'a.test', title: 'Two' })).toBe('support');
  expect(finder.ofSite({ site: 'a.test', path: '/1' })).toBeUndefined();
  expect(finder.ofSite({ site: 'b.test', path: '/9', title: 'Any' })).toBe('off');
});

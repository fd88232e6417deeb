import { expect, test } from 'vitest';
import type { Label, LabelReach, LabelRule, PageVerdict } from './label.ts';
import { labelSegments } from './label-segments.ts';
import { pagesToJudge } from './page-verdicts.ts';
import type { Page } from './segment.ts';
import { OWN_SITE } from './sight.ts';
import { stretches } from './testing/index.ts';

const INTENT = 'Write the thesis';
const PAGE = { site: 'docs.test', path: '/thesis/2', title: 'Chapter two' };

type Basis = { readonly rules?: readonly LabelRule[]; readonly verdicts?: readonly PageVerdict[] };

function verdict(page: Page, { rules = [], verdicts }: Basis, intent = INTENT): string {
  const segment = { startMs: 0, endMs: 1, presence: 'active', page } as const;
  const [labelled] = labelSegments([segment], { intent, rules, verdicts });
  return `${labelled?.label} by ${labelled?.by}`;
}

/** Every rung for one page, best first, each with a label that tells it from its neighbours. */
const LADDER: readonly LabelRule[] = [
  { site: 'docs.test', path: '/thesis/2', reach: 'page', intent: INTENT, label: 'on' },
  { site: 'docs.test', path: '/thesis', reach: 'path', intent: INTENT, label: 'off' },
  { site: 'docs.test', reach: 'site', intent: INTENT, label: 'support' },
  { site: 'docs.test', path: '/thesis/2', reach: 'page', label: 'unknown' },
  { site: 'docs.test', path: '/thesis', reach: 'path', label: 'on' },
  { site: 'docs.test', reach: 'site', label: 'off' },
];

test('the ladder is climbed from the top: this intent before always, page before path before site', () => {
  for (const [rung, { label }] of LADDER.entries()) {
    expect(verdict(PAGE, { rules: LADDER.slice(rung).toReversed() })).toBe(`${label} by person`);
  }
});

test('below the person stands the model, below the model the words of the intent, below them nothing', () => {
  const off: PageVerdict = { page: PAGE, label: 'off' };
  const rule: LabelRule = { site: 'docs.test', reach: 'site', label: 'on' };
  expect(verdict(PAGE, { rules: [rule], verdicts: [off] })).toBe('on by person');
  expect(verdict(PAGE, { verdicts: [off] })).toBe('off by ai');
  expect(verdict(PAGE, {})).toBe('support by rule');
  expect(verdict(PAGE, {}, 'Answer mail')).toBe('unknown by default');
});

test('our own pages are neither on nor off, unless the person says so, and no model is asked about them', () => {
  const own: Page = { site: OWN_SITE };
  const verdicts: readonly PageVerdict[] = [{ page: own, label: 'off' }];
  expect(verdict(own, { verdicts }, 'Stay locked in')).toBe('unknown by default');
  expect(verdict(own, { rules: [{ site: OWN_SITE, label: 'off' }] })).toBe('off by person');
  const held = {
    startMs: 0,
    endMs: 9,
    presence: 'active',
    page: own,
    label: 'unknown',
    by: 'default',
  } as const;
  expect(pagesToJudge([held])).toEqual([]);
});

test('a model that abstains says nothing', () => {
  const abstained: PageVerdict = { page: PAGE, label: 'unknown' };
  expect(verdict(PAGE, { verdicts: [abstained] })).toBe('support by rule');
  expect(verdict(PAGE, { verdicts: [abstained] }, 'Answer mail')).toBe('unknown by default');
});

test.each<[string, Omit<LabelRule, 'label'>, Page, boolean]>([
  ['a page is its path, whatever it is titled', { ...PAGE, reach: 'page' }, { ...PAGE, title: '(1)' }, true],
  ['a page is no other path', { ...PAGE, reach: 'page' }, { ...PAGE, path: '/thesis' }, false],
  ['without a path, a page is its title', at('page', 'Chat'), { site: 'app.test', title: 'Chat' }, true],
  ['another title is another page', at('page', 'Chat'), { site: 'app.test', title: 'News' }, false],
  ['where there is a path, a title names no page', at('page', 'Chat'), app('/chat', 'Chat'), false],
  ['a page of a bare site is every page without a path', at('page'), { site: 'app.test', title: 'X' }, true],
  ['a page of a bare site is no path of it', at('page'), app('/chat', 'X'), false],
  ['a page is of one host only', at('page', 'Chat'), { site: 'my.app.test', title: 'Chat' }, false],
  ['a path reaches itself', below('/thesis'), app('/thesis'), true],
  ['a path reaches what is below it', below('/thesis'), app('/thesis/2/notes'), true],
  ['a path does not reach what only begins like it', below('/thesis'), app('/thesis-old'), false],
  ['a path that ends in a slash reaches what is below it', below('/thesis/'), app('/thesis/2'), true],
  ['the root reaches every path of the host', below('/'), app('/anything'), true],
  ['a path does not reach a page whose path is not known', below('/thesis'), { site: 'app.test' }, false],
  ['a path is of one host only', below('/'), { site: 'my.app.test', path: '/' }, false],
  ['a site reaches every path', { site: 'app.test', reach: 'site' }, app('/anything', 'Any'), true],
  ['a site reaches its subdomains', { site: 'app.test', reach: 'site' }, { site: 'my.app.test' }, true],
  ['a site reaches no neighbour', { site: 'app.test', reach: 'site' }, { site: 'myapp.test' }, false],
  ['an old rule with a path is for the page', { site: 'app.test', path: '/a' }, app('/a'), true],
  ['an old rule with a path is for no other page', { site: 'app.test', path: '/a' }, app('/a/b'), false],
  ['an old rule without a path is for the site', { site: 'app.test' }, { site: 'my.app.test' }, true],
])('%s', (_name, rule, page, isReached) => {
  const label: Label = 'off';
  expect(verdict(page, { rules: [{ ...rule, label }] })).toBe(
    isReached ? 'off by person' : verdict(page, {}),
  );
});

test('of two paths the longer is the nearer, of two words on one page the later counts', () => {
  const rules: readonly LabelRule[] = [
    { site: 'app.test', path: '/a/b', reach: 'path', label: 'on' },
    { site: 'app.test', path: '/a', reach: 'path', label: 'off' },
  ];
  expect(verdict(app('/a/b/c'), { rules })).toBe('on by person');
  expect(verdict(app('/a/c'), { rules })).toBe('off by person');
  const again: LabelRule = { site: 'app.test', path: '/a/b', reach: 'path', label: 'support' };
  expect(verdict(app('/a/b/c'), { rules: [...rules, again] })).toBe('support by person');
});

test('a verdict on a path holds for it, one on a title where no path is known, one on a site for all of it', () => {
  const verdicts: readonly PageVerdict[] = [
    { page: { site: 'app.test' }, label: 'on' },
    { page: { site: 'app.test', path: '/a', title: 'A' }, label: 'off' },
    { page: { site: 'app.test', title: 'Chat' }, label: 'support' },
  ];
  expect(verdict(app('/a', 'Another title'), { verdicts })).toBe('off by ai');
  expect(verdict(app('/b'), { verdicts })).toBe('on by ai');
  expect(verdict({ site: 'app.test', title: 'Chat' }, { verdicts })).toBe('support by ai');
  expect(verdict({ site: 'app.test', title: 'Else' }, { verdicts })).toBe('on by ai');
  expect(verdict({ site: 'my.app.test' }, { verdicts })).toBe('unknown by default');
  expect(verdict(app('/a'), { verdicts: [...verdicts, { page: app('/a'), label: 'on' }] })).toBe('on by ai');
});

test('a verdict on a whole site never displaces a word of the intent on one of its pages, one on the page itself does', () => {
  const site = { page: { site: 'app.test' }, label: 'off' } as const;
  expect(verdict(PAGE, { verdicts: [{ page: { site: PAGE.site }, label: 'off' }] })).toBe('support by rule');
  expect(verdict(PAGE, { verdicts: [{ page: PAGE, label: 'off' }] })).toBe('off by ai');
  expect(verdict(app('/elsewhere', 'Elsewhere'), { verdicts: [site] })).toBe('off by ai');
});

test('the pages to judge are those nobody said anything of, each once, longest held first', () => {
  /*
   *     a.test/1   2 + 3 = 5 min, b.test 4 min, c.test/1 1 min; the rest is labelled or shows no page
   */
  const segments = stretches(
    '2m unknown a.test/1, 4m unknown media b.test, 3m unknown a.test/1, 1m unknown c.test/1, 9m off x.test, 9m private, 9m away',
  );
  expect(pagesToJudge(segments)).toEqual([
    { page: { site: 'a.test', path: '/1' }, heldMs: 300_000 },
    { page: { site: 'b.test' }, heldMs: 240_000 },
    { page: { site: 'c.test', path: '/1' }, heldMs: 60_000 },
  ]);
});

test('what the person called unknown is not asked again', () => {
  const [segment] = stretches('2m unknown a.test');
  if (!segment) throw new Error('there must be a segment');
  expect(pagesToJudge([{ ...segment, by: 'person' }])).toEqual([]);
});

test('a page to judge is named by the title it had longest; without paths, titles are pages', () => {
  const held = (startMs: number, endMs: number, page: Page) => ({
    ...({ startMs, endMs, page, presence: 'active', label: 'unknown', by: 'default' } as const),
  });
  const titled = [
    held(0, 10, app('/inbox', '(3) Inbox')),
    held(10, 40, app('/inbox', 'Inbox')),
    held(40, 140, app('/inbox')),
  ];
  expect(pagesToJudge(titled)).toEqual([{ page: app('/inbox', 'Inbox'), heldMs: 140 }]);
  const pathless = [
    held(0, 10, { site: 'app.test', title: 'A' }),
    held(10, 30, { site: 'app.test', title: 'B' }),
  ];
  expect(pagesToJudge(pathless).map(({ page }) => page.title)).toEqual(['B', 'A']);
});

function app(path: string, title?: string): Page {
  return { site: 'app.test', path, ...(title !== undefined && { title }) };
}

function at(reach: LabelReach, title?: string) {
  return { site: 'app.test', reach, ...(title !== undefined && { title }) };
}

function below(path: string) {
  return { site: 'app.test', path, reach: 'path' } as const;
}

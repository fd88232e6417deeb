import { expect, test } from 'vitest';
import type { LabelRule } from './label.ts';
import { labelSegments } from './label-segments.ts';
import type { Page, Segment } from './segment.ts';

const INTENT = 'Write the thesis';

function verdict(page: Page, rules: readonly LabelRule[] = [], intent = INTENT): string {
  const [labelled] = labelSegments([{ startMs: 0, endMs: 1, presence: 'active', page }], { intent, rules });
  return `${labelled?.label} by ${labelled?.by}`;
}

const page = { site: 'docs.test', path: '/a', title: 'Notes' };
const siteAlways: LabelRule = { site: 'docs.test', label: 'support' };
const pageAlways: LabelRule = { site: 'docs.test', path: '/a', label: 'unknown' };
const siteForIntent: LabelRule = { site: 'docs.test', intent: INTENT, label: 'off' };
const pageForIntent: LabelRule = { site: 'docs.test', path: '/a', intent: INTENT, label: 'on' };

test('the nearest rule of the person wins: this intent before always, the page before its site', () => {
  const all = [siteAlways, pageForIntent, siteForIntent, pageAlways];
  expect(verdict(page, all)).toBe('on by person');
  expect(verdict(page, [siteAlways, siteForIntent, pageAlways])).toBe('off by person');
  expect(verdict(page, [siteAlways, pageAlways])).toBe('unknown by person');
  expect(verdict(page, [siteAlways])).toBe('support by person');
  expect(verdict(page, [])).toBe('unknown by default');
});

test('a rule for another intent or another page says nothing', () => {
  expect(verdict(page, [{ ...siteForIntent, intent: 'Read mail' }])).toBe('unknown by default');
  expect(verdict(page, [{ ...pageAlways, path: '/b' }])).toBe('unknown by default');
  expect(verdict({ site: 'docs.test' }, [pageAlways])).toBe('unknown by default');
  expect(verdict({ site: 'my.docs.test', path: '/a' }, [pageForIntent])).toBe('unknown by default');
  expect(verdict({ site: 'other.test', path: '/a' }, [pageForIntent])).toBe('unknown by default');
});

test('an intent is the same however it is spaced and cased', () => {
  expect(verdict(page, [{ ...siteForIntent, intent: '  write THE  thesis ' }])).toBe('off by person');
});

test('a session without an intent has rules too', () => {
  expect(verdict(page, [{ ...siteForIntent, intent: '' }], '')).toBe('off by person');
  expect(verdict(page, [{ ...siteForIntent, intent: '' }])).toBe('unknown by default');
});

test('a rule for a site holds for its subdomains, not for its neighbours', () => {
  const rule: LabelRule = { site: 'video.test', label: 'off' };
  expect(verdict({ site: 'video.test' }, [rule])).toBe('off by person');
  expect(verdict({ site: 'www.video.test' }, [rule])).toBe('off by person');
  expect(verdict({ site: 'WWW.Video.test' }, [rule])).toBe('off by person');
  expect(verdict({ site: 'myvideo.test' }, [rule])).toBe('unknown by default');
  expect(verdict({ site: 'video.test.evil' }, [rule])).toBe('unknown by default');
});

test('the nearer site wins over the wider one, the later word over the earlier', () => {
  const rules: readonly LabelRule[] = [
    { site: 'work.video.test', label: 'on' },
    { site: 'video.test', label: 'off' },
  ];
  expect(verdict({ site: 'work.video.test' }, rules)).toBe('on by person');
  expect(verdict(page, [siteAlways, { ...siteAlways, label: 'off' }])).toBe('off by person');
});

test('a word of the intent in title, path or site is support by rule', () => {
  expect(verdict({ site: 'docs.test', title: 'THESIS, chapter 2' })).toBe('support by rule');
  expect(verdict({ site: 'docs.test', path: '/my-thesis/2' })).toBe('support by rule');
  expect(verdict({ site: 'thesis.docs.test' })).toBe('support by rule');
  expect(verdict({ site: 'docs.test', title: 'Hypothesis' })).toBe('unknown by default');
});

test('a compound is the same word with a hyphen and without', () => {
  const page = { site: 'amt.test', title: 'Umsatzsteuer-Voranmeldung 2026' };
  expect(verdict(page, [], 'Umsatzsteuervoranmeldung abgeben')).toBe('support by rule');
  expect(verdict({ site: 'amt.test', title: 'Steuererklärung' }, [], 'Steuer-Erklärung')).toBe(
    'support by rule',
  );
  expect(verdict({ site: 'amt.test', title: 'Kirchen\u00adsteuer' }, [], 'Kirchensteuer')).toBe(
    'support by rule',
  );
  expect(verdict(page, [], 'Voranmeldung')).toBe('support by rule');
  expect(verdict({ site: 'amt.test', path: '/how-to-vote' }, [], 'tovote')).toBe('unknown by default');
});

test('an encoded path is read as its words, a broken one as it stands', () => {
  expect(verdict({ site: 'docs.test', path: '/%E8%AB%96%E6%96%87' }, [], '論文を書く')).toBe(
    'support by rule',
  );
  expect(verdict({ site: 'docs.test', path: '/%E8%/thesis' })).toBe('support by rule');
});

test('stop-words and the top level of a site are no evidence', () => {
  expect(verdict({ site: 'docs.test', title: 'The end' })).toBe('unknown by default');
  expect(verdict({ site: 'docs.test' }, [], 'Write a test')).toBe('unknown by default');
});

test('the person’s word stands against the words found', () => {
  expect(verdict({ site: 'docs.test', title: 'Thesis' }, [siteForIntent])).toBe('off by person');
});

test('what shows no page has no verdict', () => {
  const segments: readonly Segment[] = [
    { startMs: 0, endMs: 1, presence: 'away' },
    { startMs: 1, endMs: 2, presence: 'unobserved' },
    { startMs: 2, endMs: 3, presence: 'active', isPrivate: true },
  ];
  expect(labelSegments(segments, { intent: INTENT, rules: [siteAlways] })).toEqual(
    segments.map((segment) => ({ ...segment, label: 'unknown', by: 'default' })),
  );
});

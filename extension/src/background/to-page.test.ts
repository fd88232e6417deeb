import { SessionEventSchema } from '@locked-in/contracts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPage } from './to-page.ts';

const url = 'https://me:pw@docs.test:8443/a/b?secret=1#part';

test('each privacy level says no more than its name', () => {
  const address = { url, title: 'Chapter 2' };
  expect(toPage(address, 'site')).toEqual({ site: 'docs.test:8443' });
  expect(toPage(address, 'title')).toEqual({ site: 'docs.test:8443', title: 'Chapter 2' });
  expect(toPage(address, 'path')).toEqual({ site: 'docs.test:8443', path: '/a/b', title: 'Chapter 2' });
});

test.each([
  ['https://docs.test:443/x', 'docs.test'],
  ['http://docs.test:80/x', 'docs.test'],
  ['http://[::1]:4820/x', '[::1]:4820'],
  ['https://bücher.test/', 'xn--bcher-kva.test'],
  ['chrome://settings/passwords', 'chrome:'],
  ['chrome-extension://abc/src/pages/popup/index.html', 'chrome-extension:'],
  ['file:///home/me/chapter.pdf', 'file:'],
  ['about:blank', 'about:'],
  ['data:text/html,secret', 'data:'],
  ['blob:https://docs.test/1', 'blob:'],
  ['view-source:https://docs.test/x?secret', 'view-source:'],
])('%s is %s', (address, site) => {
  expect(toPage({ url: address }, 'path')).toMatchObject({ site });
});

test.each([
  ['(3) Inbox', 'Inbox'],
  ['(99+) Inbox', 'Inbox'],
  ['[2] Inbox', 'Inbox'],
  ['Chapter (2)', 'Chapter (2)'],
  ['Mail to anna.b+x@example.org, sent', 'Mail to …, sent'],
  ['Invoice 20261120 of 12', 'Invoice … of 12'],
  ['Card 4111 1111 1111 1111', 'Card …'],
  ['Issue #12345 on 2026-11-20', 'Issue #12345 on 2026-11-20'],
  ['See https://a.test/x?token=1 now', 'See … now'],
  ['a\u0000b\u0007c\nd', 'a b c d'],
  ['x\u202Ey\u200Bz', 'xyz'],
  ['half \uD83D emoji', 'half \uFFFD emoji'],
  ['👩‍💻 coding', '👩‍💻 coding'],
])('the title %j becomes %j', (title, expected) => {
  expect(toPage({ url: 'https://a.test/', title }, 'title')?.title).toBe(expected);
});

test.each([
  ['docs.test:8443/a/b?secret=1#part'],
  ['docs.test:8443/a/b'],
  ['https://me:pw@docs.test:8443/a/b?secret=1#part'],
  ['docs.test:8443'],
  ['Results for ?secret=1'],
])('the title %j of a page without one is its address, and dropped', (title) => {
  expect(toPage({ url, title }, 'title')).toEqual({ site: 'docs.test:8443' });
});

test('titles of pages that carry their content in their address are dropped', () => {
  expect(toPage({ url: 'data:text/html,secret', title: 'secret' }, 'path')).toEqual({ site: 'data:' });
});

test('a path names no addresses', () => {
  expect(toPage({ url: 'https://a.test/u/anna%40b.org/x' }, 'path')?.path).toBe('/u/…/x');
});

test('a long title is cut, and no character is cut in two', () => {
  const title = toPage({ url: 'https://a.test/', title: `${'a'.repeat(199)}🙂` }, 'title')?.title;
  expect(title).toBe('a'.repeat(199));
});

test('what is no address is no page', () => {
  expect(toPage({ url: 'not an address' }, 'path')).toBeUndefined();
});

const anyUrl = fc.oneof(
  fc.webUrl({
    withQueryParameters: true,
    withFragments: true,
    authoritySettings: { withUserInfo: true, withPort: true },
  }),
  fc.string({ unit: 'binary' }).map((text) => `https://a.test/${text}?secret-query#secret-fragment`),
  fc.string({ unit: 'grapheme' }).map((text) => `about:${text}`),
);

test('whatever the browser shows, the event is one that the server takes, without query, fragment or user', () => {
  fc.assert(
    fc.property(
      anyUrl,
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.constantFrom('site', 'title', 'path'),
      (address, title, level) => {
        const page = toPage({ url: address, title }, level);
        if (!page) return;
        const event = { kind: 'page-shown', occurredAtMs: 0, audible: false, ...page };
        expect(SessionEventSchema.safeParse(event)).toMatchObject({ success: true });
        expect(page.site).not.toMatch(/[@?#/]/);
        expect(page.path ?? '').not.toMatch(/[?#]|secret-/);
      },
    ),
    { numRuns: 500 },
  );
});

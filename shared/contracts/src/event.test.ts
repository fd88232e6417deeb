import type { SessionEvent } from '@locked-in/domain';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod/mini';
import { ChunkBodySchema } from './chunk.ts';
import { SessionEventSchema } from './event.ts';
import { LIMITS } from './limits.ts';

const occurredAtMs = 1_790_000_000_000;
const page = { occurredAtMs, kind: 'page-shown', site: 'docs.test', audible: false } as const;
const accepts = (event: unknown) => SessionEventSchema.safeParse(event).success;

test('a parsed event is an event of the domain', () => {
  expectTypeOf<z.infer<typeof SessionEventSchema>>().toExtend<SessionEvent>();
});

test('every kind of event is accepted in its plainest form', () => {
  const plain: readonly SessionEvent[] = [
    { occurredAtMs, kind: 'session-started', intent: '', mode: 'open', timeZone: 'Europe/Berlin' },
    { occurredAtMs, kind: 'session-paused' },
    { occurredAtMs, kind: 'session-resumed' },
    { occurredAtMs, kind: 'session-extended', plannedMs: 1 },
    { occurredAtMs, kind: 'session-ended', reason: 'stopped' },
    page,
    { occurredAtMs, kind: 'private-shown' },
    { occurredAtMs, kind: 'browser-left' },
    { occurredAtMs, kind: 'went-idle', sinceMs: occurredAtMs },
    { occurredAtMs, kind: 'locked' },
    { occurredAtMs, kind: 'came-back' },
    { occurredAtMs, kind: 'interrupted', lastSeenMs: occurredAtMs },
    { occurredAtMs, kind: 'site-held', site: 'video.test', by: 'block' },
    { occurredAtMs, kind: 'override', site: 'video.test', reason: '', minutes: 5 },
    { occurredAtMs, kind: 'plan-cued', cue: 'I open the news' },
    { occurredAtMs, kind: 'logged' },
    { occurredAtMs, kind: 'forgotten', fromMs: 0, toMs: 1 },
  ];
  expect(plain.filter((event) => !accepts(event))).toEqual([]);
});

test.each([
  'docs.test',
  'docs.test:8443',
  '[::1]:3000',
  '192.168.1.4',
  'bücher.example',
  'chrome:',
  'file:',
  'localhost',
])('a site can be %s', (site) => {
  expect(accepts({ ...page, site })).toBe(true);
});

test.each(['', 'https://docs.test', 'docs.test/a', 'docs.test?q=1', 'user@docs.test', 'a b', 'docs.test#x'])(
  'a site cannot be "%s": no path, query, fragment or user ever leaves the browser in it',
  (site) => {
    expect(accepts({ ...page, site })).toBe(false);
  },
);

test.each(['/a?token=1', '/a#part', 'a', ''])('a path cannot be "%s"', (path) => {
  expect(accepts({ ...page, path })).toBe(false);
});

test('text that PostgreSQL cannot hold is refused at the door', () => {
  expect(accepts({ ...page, title: 'a\u0000b' })).toBe(false);
  expect(accepts({ ...page, title: 'a\ud800b' })).toBe(false);
});

test('text up to its limit is accepted and one more is not', () => {
  expect(accepts({ ...page, title: 'x'.repeat(LIMITS.titleLength) })).toBe(true);
  expect(accepts({ ...page, title: 'x'.repeat(LIMITS.titleLength + 1) })).toBe(false);
});

test.each([-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, Date.UTC(10_000, 0), '5'])(
  'a time cannot be %s',
  (time) => {
    expect(accepts({ ...page, occurredAtMs: time })).toBe(false);
  },
);

test('a time zone that nobody knows is refused', () => {
  expect(
    accepts({ occurredAtMs, kind: 'session-started', intent: 'x', mode: 'open', timeZone: 'Mars/Base' }),
  ).toBe(false);
});

test('a chunk holds 1 to 500 events', () => {
  const chunkOf = (count: number) =>
    ChunkBodySchema.safeParse({ events: Array.from({ length: count }, () => page) }).success;
  expect([0, 1, 500, 501].map(chunkOf)).toEqual([false, true, true, false]);
});

test('a refused event is named by its index and field', () => {
  const parsed = ChunkBodySchema.safeParse({ events: [page, { ...page, title: 7 }] });
  expect(parsed.error?.issues.map((issue) => issue.path)).toEqual([['events', 1, 'title']]);
});

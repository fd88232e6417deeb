import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ChunkBodySchema, parseChunkBody } from './chunk.ts';
import { SessionEventSchema } from './event.ts';
import { LIMITS } from './limits.ts';
import { isPlainEvent } from './plain-event.ts';

const PLAIN = [
  { kind: 'page-shown', site: 'docs.test', path: '/a', title: 'A', audible: true },
  { kind: 'page-shown', site: 'chrome:', audible: false },
  ...['browser-left', 'came-back', 'private-shown', 'locked'].map((kind) => ({ kind })),
  { kind: 'went-idle', sinceMs: 1 },
  { kind: 'interrupted', lastSeenMs: 1 },
].map((event) => ({ occurredAtMs: 1_790_000_000_000, ...event }));

const odd = fc.constantFrom<unknown>(
  undefined,
  null,
  true,
  '',
  0,
  -1,
  -0,
  1.5,
  2 ** 53,
  Number.NaN,
  Date.UTC(9999, 0, 1),
  Date.UTC(9999, 0, 1) + 1,
  'docs.test/a',
  'docs.test:80',
  'a b',
  '/a?b',
  '/a#b',
  '/ä',
  'a\u0000b',
  '/\ud800',
  '😀',
  ...[LIMITS.titleLength, LIMITS.siteLength, LIMITS.pathLength].flatMap((length) => [
    '/'.padEnd(length, 'x'),
    '/'.padEnd(length + 1, 'x'),
    'x'.repeat(length),
    'x'.repeat(length + 1),
  ]),
  {},
  [],
);
const field = fc.constantFrom(
  ...[
    'kind',
    'occurredAtMs',
    'site',
    'path',
    'title',
    'audible',
    'sinceMs',
    'lastSeenMs',
    'extra',
    '__proto__',
  ],
);
const value = fc.oneof(odd, fc.string(), fc.integer(), fc.constantFrom('locked', 'page-shown', 'went-idle'));

/** A common event with some fields gone, added or changed. */
const nearlyPlain = fc
  .tuple(fc.constantFrom(...PLAIN), fc.array(fc.tuple(field, value), { maxLength: 3 }), fc.option(field))
  .map(([event, changes, gone]) => {
    const entries = Object.entries(event).filter(([name]) => name !== gone);
    return Object.fromEntries([...entries, ...changes]);
  });

test('an event that is called plain is one that the schema lets pass as it is', () => {
  let plain = 0;
  fc.assert(
    fc.property(nearlyPlain, (event) => {
      if (!isPlainEvent(event)) return;
      plain += 1;
      expect(SessionEventSchema.safeParse(event)).toStrictEqual({ success: true, data: event });
    }),
    { numRuns: 5_000 },
  );
  expect(plain).toBeGreaterThan(500);
});

test('the common events are called plain', () => {
  expect(PLAIN.filter((event) => !isPlainEvent(event))).toEqual([]);
});

test.each([null, undefined, 1, 'locked', []])('%s is no plain event', (value) => {
  expect(isPlainEvent(value)).toBe(false);
});

test('a body is parsed as its schema parses it', () => {
  const event = fc.oneof(
    nearlyPlain,
    fc.constantFrom(...PLAIN),
    fc.constant({ occurredAtMs: 1, kind: 'logged', quality: 5, extra: 1 }),
    fc.constant({ occurredAtMs: 1, kind: 'session-ended', reason: 'bored' }),
  );
  const events = fc.oneof(fc.array(event, { maxLength: 4 }), odd);
  const body = fc.oneof(odd, fc.record({ events }), fc.record({ events, extra: odd }));
  fc.assert(
    fc.property(body, (json) => {
      const [parsed, expected] = [parseChunkBody(json), ChunkBodySchema.safeParse(json)];
      expect(parsed.success).toBe(expected.success);
      expect(parsed.success ? parsed.data : parsed.error.issues).toEqual(
        expected.success ? expected.data : expected.error.issues,
      );
    }),
    { numRuns: 3_000 },
  );
});

test('more events than fit are refused as the schema refuses them', () => {
  const json = { events: Array.from({ length: LIMITS.eventsPerChunk + 1 }, () => PLAIN[0]) };
  expect(parseChunkBody(json)).toMatchObject({ success: false, error: { issues: [{ path: ['events'] }] } });
});

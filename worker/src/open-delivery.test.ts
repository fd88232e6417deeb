import type { SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { openDelivery } from './open-delivery.ts';

const HEAD = {
  userId: '00000000-0000-4000-8000-000000000001',
  deviceId: '00000000-0000-4000-8000-000000000002',
  sessionId: '00000000-0000-4000-8000-000000000003',
  firstSeq: 0,
  count: 2,
  receivedAtMs: 3,
};
const EVENTS: readonly SessionEvent[] = [
  { occurredAtMs: 1, kind: 'browser-left' },
  { occurredAtMs: 2, kind: 'came-back' },
];

test('a body opens to its events', () => {
  expect(open(JSON.stringify({ events: EVENTS }))).toEqual({
    kind: 'readable',
    chunk: { head: HEAD, events: EVENTS },
  });
});

test('what a browser adds to an event beyond the contract is not stored', () => {
  const extra = { url: 'https://docs.test/?token=secret', note: 'a\u0000b', half: '\ud800' };
  const more = EVENTS.map((event) => ({ ...event, ...extra }));
  expect(open(JSON.stringify({ events: more }))).toEqual(open(JSON.stringify({ events: EVENTS })));
});

test('an event of a kind that only a newer server knows is kept as it came', () => {
  const events = [EVENTS[0], { occurredAtMs: 2, kind: 'tab-moved', to: 'left' }];
  expect(open(JSON.stringify({ events }))).toEqual({ kind: 'readable', chunk: { head: HEAD, events } });
});

test.each([
  ['no JSON', '{"events":[{"kind":"my secret page"', 'the body is not JSON'],
  ['no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'the body is not JSON'],
  ['nothing', '', 'the body is not JSON'],
  ['no events', '{"chunks":[]}', 'the body does not hold events'],
  ['an empty list', '{"events":[]}', 'the body does not hold events'],
  ['a list of something else', '{"events":[1,2]}', 'the body does not hold events'],
  [
    'events without a time',
    '{"events":[{"kind":"locked"},{"kind":"locked"}]}',
    'the body does not hold events',
  ],
  ['fewer events than told', JSON.stringify({ events: EVENTS.slice(1) }), /another number of events/],
])('a body with %s is unreadable, and the reason does not quote it', (_, body, reason) => {
  const opened = open(body);
  expect(opened).toEqual({ kind: 'unreadable', reason: expect.stringMatching(reason) });
  expect(JSON.stringify(opened)).not.toContain('secret');
});

function open(body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return openDelivery({ head: HEAD, body: bytes, attempt: 1 });
}

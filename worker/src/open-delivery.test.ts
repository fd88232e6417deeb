import { gzipSync } from 'node:zlib';
import type { SessionEvent } from '@locked-in/domain';
import { packEvents, unpackEvents } from '@locked-in/store';
import { expect, test } from 'vitest';
import { type Opened, openDelivery } from './open-delivery.ts';

const HEAD = {
  userId: '00000000-0000-4000-8000-000000000001',
  deviceId: '00000000-0000-4000-8000-000000000002',
  sessionId: '00000000-0000-4000-8000-000000000003',
  firstSeq: 0,
  count: 2,
  receivedAtMs: 3,
};
const EVENTS: readonly [SessionEvent, SessionEvent] = [
  { occurredAtMs: 1, kind: 'browser-left' },
  { occurredAtMs: 2, kind: 'came-back' },
];

const TURNING: readonly SessionEvent[] = [
  EVENTS[0],
  { occurredAtMs: 2, kind: 'session-ended', reason: 'stopped' },
];

test('what only lets its session go on is left packed', () => {
  const body = Buffer.concat([packEvents(EVENTS).subarray(0, 10), Buffer.from('nobody looks any further')]);
  const head = { ...HEAD, startedAtMs: 1, turns: false };
  expect(openDelivery({ head, body })).toEqual({ kind: 'readable', chunk: { head, body, startedAtMs: 1 } });
});

test.each([
  ['turns its session', { ...HEAD, startedAtMs: 1, turns: true }, TURNING],
  ['does not say whether it turns its session', HEAD, TURNING],
  ['does not say when it began', { ...HEAD, turns: false }, EVENTS],
])('what %s is opened, and rests as it came', (_, head, events) => {
  const body = packEvents(events);
  expect(openDelivery({ head, body })).toEqual({
    kind: 'readable',
    chunk: { head, body, startedAtMs: 1, ...(events === TURNING && { turning: events }) },
  });
});

test('what an older server passed on inflated is packed', () => {
  expect(eventsIn(open(JSON.stringify({ events: EVENTS })))).toEqual(EVENTS);
});

test.each([
  ['cut off', packEvents(TURNING).subarray(0, 40)],
  ['damaged', damaged(packEvents(TURNING))],
])('a gzip stream that is %s is unreadable', (_, body) => {
  expect(open(body)).toEqual({ kind: 'unreadable', reason: 'the body is not a gzip stream' });
});

test('what a browser adds to an event beyond the contract is not stored', () => {
  const extra = { url: 'https://docs.test/?token=secret', note: 'a\u0000b', half: '\ud800' };
  const more = EVENTS.map((event) => ({ ...event, ...extra }));
  expect(eventsIn(open(JSON.stringify({ events: more })))).toEqual(EVENTS);
  expect(eventsIn(open(gzipSync(JSON.stringify({ events: more }))))).toEqual(EVENTS);
});

test('what lies beside the events is not stored', () => {
  const body = gzipSync(JSON.stringify({ events: TURNING, from: 'a page' }));
  const opened = openDelivery({ head: { ...HEAD, startedAtMs: 1, turns: true }, body });
  if (opened.kind !== 'readable') throw new Error(opened.reason);
  expect(opened.chunk.body).toEqual(packEvents(TURNING));
});

test('an event of a kind that only a newer server knows is kept as it came', () => {
  const events = [EVENTS[0], { occurredAtMs: 2, kind: 'tab-moved', to: 'left' }];
  expect(eventsIn(open(JSON.stringify({ events })))).toEqual(events);
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

function eventsIn(opened: Opened): unknown {
  return opened.kind === 'readable' ? unpackEvents(opened.chunk.body) : opened;
}

function damaged(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, index) => (index === 30 ? byte ^ 0xff : byte));
}

function open(body: string | Uint8Array) {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return openDelivery({ head: HEAD, body: bytes });
}

import type { SessionEvent } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { compareStream } from './compare-stream.ts';

const start: SessionEvent = {
  kind: 'session-started',
  intent: '',
  mode: 'open',
  timeZone: 'UTC',
  occurredAtMs: 0,
};
const shown = (site: string, occurredAtMs: number): SessionEvent => {
  return { kind: 'page-shown', site, audible: false, occurredAtMs };
};
const end: SessionEvent = { kind: 'session-ended', reason: 'stopped', occurredAtMs: 30_000 };
const stay = (site: string, startMs: number, endMs: number) => ({ site, startMs, endMs });

const whole = [start, shown('a.test', 0), shown('b.test', 10_000), end];
const stays = [stay('a.test', 0, 10_000), stay('b.test', 10_000, 30_000)];

test('what arrived once and says what was shown is neither lost nor doubled', () => {
  expect(compareStream([{ firstSeq: 0, events: whole }], stays)).toEqual({
    lost: 0,
    doubled: 0,
    unobservedMaxMs: 0,
    events: 4,
  });
});

test('the same chunk again is no double, another one with its numbers is', () => {
  const first = { firstSeq: 0, events: whole };
  expect(compareStream([first, first], stays)).toMatchObject({ lost: 0, doubled: 0 });
  expect(compareStream([first, { firstSeq: 3, events: [end] }], stays).doubled).toBe(1);
  expect(
    compareStream([first, { firstSeq: 0, events: whole.with(1, shown('x.test', 0)) }], stays).doubled,
  ).toBe(1);
});

test('a number that is missing is lost', () => {
  const chunks = [
    { firstSeq: 0, events: whole.slice(0, 2) },
    { firstSeq: 3, events: [end] },
  ];
  expect(compareStream(chunks, stays.slice(0, 1)).lost).toBe(1);
});

test('a page that was shown and is not told is lost, unless nothing was seen then', () => {
  const untold = [...stays, stay('c.test', 12_000, 14_000)];
  expect(compareStream([{ firstSeq: 0, events: whole }], untold).lost).toBe(1);
  const gone: SessionEvent = { kind: 'interrupted', lastSeenMs: 11_000, occurredAtMs: 16_000 };
  const events = [...whole.slice(0, 3), gone, shown('b.test', 16_000), end];
  expect(compareStream([{ firstSeq: 0, events }], untold)).toMatchObject({
    lost: 0,
    unobservedMaxMs: 5_000,
  });
});

test('a page that is told twice in a row is doubled', () => {
  const events = [...whole.slice(0, 3), shown('b.test', 12_000), end];
  expect(compareStream([{ firstSeq: 0, events }], stays).doubled).toBe(1);
});

test('a page that came and went while the extension did not run is unobserved, one that stayed on is lost', () => {
  const dead = [
    { startMs: 11_500, endMs: 13_500 },
    { startMs: 12_000, endMs: 13_000 },
  ];
  const compare = (endMs: number) =>
    compareStream([{ firstSeq: 0, events: whole }], [...stays, stay('c.test', 12_000, endMs)], dead);
  expect(compare(14_000)).toMatchObject({ lost: 0, unobservedMaxMs: 2_000 });
  expect(compare(15_000).lost).toBe(1);
});

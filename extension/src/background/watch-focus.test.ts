import { expect, test } from 'vitest';
import type { SessionRecord } from '../platform/database.ts';
import { DECLARED, sightOf } from '../testing/journal.ts';
import { startSession } from './start-session.ts';
import { createFocusWatch, wantsFocusWatch } from './watch-focus.ts';

const moment = { nowMs: 0, browserLife: 'life', sight: sightOf('a.test') };
const { session } = startSession('session', DECLARED, moment);
const idle: SessionRecord = {
  ...session,
  sight: { ...sightOf('a.test'), input: { kind: 'idle', sinceMs: 0 } },
};

function createWatch() {
  const browser = { isFocused: true, askedAgoMs: 0 };
  let believedMs: number | undefined;
  const noticed: number[] = [];
  let next: { readonly ms: number; readonly ask: () => void } | undefined;
  let nowMs = 0;
  const watch = createFocusWatch({
    isFocused: async () => browser.isFocused,
    askedAgoMs: () => browser.askedAgoMs,
    notice: (agoMs) => void noticed.push(agoMs),
    after: (ms, ask) => {
      next = { ms, ask };
      return () => {
        next = undefined;
      };
    },
    believeFor: (ms) => {
      believedMs = ms;
    },
    ticks: () => nowMs,
  });
  /** Lets time pass until the next question has been answered; says how long that took. */
  const untilAsked = async () => {
    const due = next;
    nowMs += due?.ms ?? 0;
    due?.ask();
    await new Promise((resolve) => setImmediate(resolve));
    return due?.ms;
  };
  const isAsking = () => next !== undefined;
  return { browser, noticed, watch, untilAsked, isAsking, believed: () => believedMs, now: () => nowMs };
}

test('leaving and coming back are each noticed once, half-way between two answers', async () => {
  const { browser, noticed, watch, untilAsked } = createWatch();
  watch(session);
  for (const isFocused of [true, false, true, true]) {
    browser.isFocused = isFocused;
    await untilAsked();
  }
  expect(noticed).toEqual([200, 150]);
});

test('whoever has just come is asked for often, and the less the longer they stay, whatever they read', async () => {
  const { watch, untilAsked, now } = createWatch();
  watch(session);
  await untilAsked();
  expect(await untilAsked()).toBe(400);
  const pauses: number[] = [];
  while (now() < 3_600_000) {
    watch({ ...session, lastAtMs: now() });
    pauses.push((await untilAsked()) ?? 0);
  }
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  expect(pauses.at(-1)).toBe(25_000);
  expect(pauses.length).toBeLessThan(500);
});

test('once the browser has been left it is asked for the less the longer that lasts, and often again afterwards', async () => {
  const { browser, watch, untilAsked } = createWatch();
  watch(session);
  browser.isFocused = false;
  await untilAsked();
  expect(await untilAsked()).toBe(300);
  for (let count = 0; count < 1_200; count += 1) await untilAsked();
  expect(await untilAsked()).toBe(25_000);
  browser.isFocused = true;
  await untilAsked();
  expect(await untilAsked()).toBe(400);
});

test('a session in which nothing happened keeps its watch', async () => {
  const { browser, watch, untilAsked } = createWatch();
  watch(session);
  for (let count = 0; count < 200; count += 1) await untilAsked();
  const pauseMs = await untilAsked();
  browser.askedAgoMs = 300;
  watch({ ...session });
  expect(await untilAsked()).toBeGreaterThanOrEqual(pauseMs ?? 0);
});

test('what a look has recorded counts as an answer, from when it was asked', async () => {
  const { browser, noticed, watch, untilAsked } = createWatch();
  watch(session);
  await untilAsked();
  browser.askedAgoMs = 250;
  watch({ ...session, lastAtMs: 30_000 });
  browser.isFocused = false;
  expect(await untilAsked()).toBe(150);
  expect(noticed).toEqual([200]);
});

test('nothing is asked outside a running session, nor while nobody is there to leave', () => {
  const { watch, isAsking } = createWatch();
  for (const other of [undefined, { ...session, timer: { state: 'idle' } } as const, idle]) {
    watch(session);
    expect(isAsking()).toBe(true);
    watch(other);
    expect(isAsking()).toBe(false);
    expect(wantsFocusWatch(other)).toBe(false);
  }
});

test('an answer that comes when nobody asks any more is not heard', async () => {
  const { browser, noticed, watch, untilAsked, isAsking } = createWatch();
  watch(session);
  await untilAsked();
  browser.isFocused = false;
  const asking = untilAsked();
  watch(idle);
  await asking;
  expect(noticed).toEqual([]);
  expect(isAsking()).toBe(false);
});

test('between two answers looks may believe the last one, and none when nobody asks any more', async () => {
  const { watch, untilAsked, believed } = createWatch();
  watch(session);
  expect(believed()).toBe(400);
  for (let count = 0; count < 300; count += 1) await untilAsked();
  const believedMs = believed();
  expect(believedMs).toBeGreaterThan(400);
  expect(await untilAsked()).toBe(believedMs);
  watch(idle);
  expect(believed()).toBeUndefined();
});

import type { LiveEvent } from '@locked-in/contracts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { USUAL_LIMITS } from '../limits/limit-settings.ts';
import { openLimits } from '../limits/open-limits.ts';
import { openLiveHub } from '../live-hub.ts';
import {
  asDevice,
  asPerson,
  DEVICE_ID,
  FOREIGN_ID,
  fakeDeps,
  openSession,
  SESSION_ID,
  USER_ID,
} from '../testing/fake-deps.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const OWN: LiveEvent = { type: 'analysis-ready', sessionId: SESSION_ID };
const OTHER: LiveEvent = { type: 'analysis-ready', sessionId: FOREIGN_ID };
const REPORT: LiveEvent = { type: 'report-ready', week: '2026-W47' };

/** Counting leaves a clock behind, and here clocks are counted. */
const limits = openLimits(USUAL_LIMITS);
const room = {
  policy: { name: 'person', points: 1, seconds: 1 },
  remaining: 1,
  resetMs: 0,
  isRefused: false,
};
const uncounted = { ...limits.people, count: async () => room };
const unlimited = { ...limits, people: uncounted, devices: uncounted, strangers: uncounted };

async function listen(headers: Readonly<Record<string, string>>, changes: Partial<AppDeps> = {}) {
  const deps = fakeDeps({ limits: unlimited, ...changes });
  const outgoing = { destroy: vi.fn() };
  const response = await buildApp(deps).request('/v1/live', { headers }, { outgoing });
  const reader = (response.body ?? new ReadableStream<Uint8Array>()).getReader();
  const announce = (event: LiveEvent, userId = USER_ID) => deps.hub.publish({ userId, event });
  const read = async () => {
    const { done, value } = await reader.read();
    return done ? 'END' : new TextDecoder().decode(value);
  };
  return { response, read, announce, deps, outgoing, cancel: () => reader.cancel() };
}

test('a stream opens with a comment, how soon to come back, and an id to resume from', async () => {
  const { response, read } = await listen(asPerson);
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  expect(response.headers.get('cache-control')).toBe('no-store');
  expect(await read()).toBe(': open\nretry: 3000\n\n');
  expect(await read()).toBe('id: test-0\n\n');
});

test('a person hears everything of theirs', async () => {
  const { read, announce } = await listen(asPerson);
  await read();
  await read();
  announce(OWN);
  announce(OTHER, FOREIGN_ID);
  announce(REPORT);
  expect(await read()).toBe(`id: test-1\nevent: analysis-ready\ndata: ${JSON.stringify(OWN)}\n\n`);
  expect(await read()).toBe(`id: test-2\nevent: report-ready\ndata: ${JSON.stringify(REPORT)}\n\n`);
});

test('a change names the request that led to it', async () => {
  const { read, deps } = await listen(asPerson);
  await read();
  await read();
  deps.hub.publish({ userId: USER_ID, requestId: 'request-1', event: OWN });
  expect(await read()).toContain(JSON.stringify({ ...OWN, requestId: 'request-1' }));
});

test('streams are counted while they are open', async () => {
  const { deps, cancel } = await listen(asPerson);
  expect(deps.hub.count()).toBe(1);
  await cancel();
  expect(deps.hub.count()).toBe(0);
});

test('a device hears of its own sessions only, in order', async () => {
  const { read, announce } = await listen(asDevice);
  await read();
  await read();
  announce(REPORT);
  announce(OTHER);
  announce({ type: 'missing-events', sessionId: SESSION_ID, deviceId: FOREIGN_ID });
  announce(OWN);
  announce({ type: 'missing-events', sessionId: SESSION_ID, deviceId: DEVICE_ID });
  expect(await read()).toContain('event: analysis-ready');
  expect(await read()).toContain('event: missing-events');
});

test('a device whose question cannot be answered is sent away to come back', async () => {
  const { read, announce } = await listen(asDevice, {
    readSessionOfDevice: () => Promise.reject(new Error('the database is away')),
  });
  await read();
  await read();
  announce(OWN);
  expect(await read()).toBe('END');
});

test('Last-Event-ID resumes, or says that everything shown must be read again', async () => {
  const first = await listen(asPerson);
  first.announce(OWN);
  first.announce(REPORT);
  const headers = { ...asPerson, 'Last-Event-ID': 'test-1' };
  const again = await listen(headers, { hub: first.deps.hub });
  await again.read();
  expect(await again.read()).toContain('id: test-2\nevent: report-ready');
  const stale = await listen({ ...asPerson, 'Last-Event-ID': 'other-1' }, { hub: first.deps.hub });
  await stale.read();
  expect(await stale.read()).toBe('id: test-2\nevent: resync\ndata: {"type":"resync"}\n\n');
});

test('every 45 seconds a comment says that the stream is alive', async () => {
  const { read } = await listen(asPerson);
  await read();
  await read();
  await vi.advanceTimersByTimeAsync(45_000);
  expect(await read()).toBe(': ping\n\n');
});

test('a stream ends within a minute of the end of its token', async () => {
  let isGood = true;
  const { read } = await listen(asDevice, { findShutOut: async (asked) => new Set(isGood ? [] : asked) });
  await read();
  await read();
  isGood = false;
  await vi.advanceTimersByTimeAsync(60_000);
  expect(await read()).toBe(': ping\n\n');
  expect(await read()).toBe('END');
});

test('a stream outlives a minute in which the database is away', async () => {
  let isAway = false;
  const { read, announce } = await listen(asPerson, {
    findShutOut: async () => (isAway ? Promise.reject(new Error('away')) : new Set()),
  });
  await read();
  await read();
  isAway = true;
  await vi.advanceTimersByTimeAsync(60_000);
  announce(REPORT);
  expect(await read()).toBe(': ping\n\n');
  expect(await read()).toContain('report-ready');
});

test('a reader who does not read is dropped and its socket destroyed', async () => {
  const { announce, outgoing, deps } = await listen(asPerson);
  const unsubscribe = vi.spyOn(deps.hub, 'unsubscribe');
  for (let count = 0; count < 2_000; count += 1) announce(OWN);
  expect(outgoing.destroy).toHaveBeenCalledOnce();
  expect(unsubscribe).toHaveBeenCalledOnce();
  expect(vi.getTimerCount()).toBe(0);
});

test('a reader who leaves is forgotten', async () => {
  const { cancel, announce, outgoing } = await listen(asPerson);
  await cancel();
  expect(vi.getTimerCount()).toBe(0);
  announce(OWN);
  expect(outgoing.destroy).not.toHaveBeenCalled();
});

test('stopping the server ends the stream', async () => {
  const { read, deps } = await listen(asPerson);
  await read();
  await read();
  deps.hub.close();
  expect(await read()).toBe('END');
  expect(vi.getTimerCount()).toBe(0);
});

test('a server with as many streams as it holds asks whoever comes then to come back, each at a moment of their own', async () => {
  const hub = openLiveHub('test', 1);
  const first = await listen(asPerson, { hub });
  const ask = (random: number) => listen(asPerson, { hub, random: () => random });
  const [soon, late] = [await ask(0), await ask(0.999)];
  expect(soon.response.status).toBe(503);
  expect(soon.response.headers.get('content-type')).toBe('application/problem+json');
  expect(await soon.read()).toContain('"code":"streams-full"');
  expect([soon, late].map(({ response }) => response.headers.get('retry-after'))).toEqual(['60', '119']);
  expect(hub.count()).toBe(1);
  await first.cancel();
  expect((await ask(0)).response.status).toBe(200);
});

test('whose streams break at one moment are told different moments to come back', async () => {
  const greetings = await Promise.all(
    [0, 0.5, 0.999].map(async (random) => (await listen(asPerson, { random: () => random })).read()),
  );
  expect(greetings.map((greeting) => greeting.match(/\d+/)?.[0])).toEqual(['3000', '4500', '5997']);
});

test('asking only for the head opens no stream', async () => {
  const app = buildApp(fakeDeps({ limits: unlimited }));
  const response = await app.request('/v1/live', { method: 'HEAD', headers: asPerson });
  expect(response.status).toBe(200);
  expect(vi.getTimerCount()).toBe(0);
});

test('a device hears of a session it has just declared', async () => {
  const known = new Set<string>();
  const { read, announce } = await listen(asDevice, {
    readSessionOfDevice: async ({ sessionId }) => (known.has(sessionId) ? openSession : undefined),
  });
  await read();
  await read();
  announce(OWN);
  await vi.advanceTimersByTimeAsync(0);
  known.add(SESSION_ID);
  announce({ type: 'session-changed', sessionId: SESSION_ID });
  expect(await read()).toContain('id: test-2\nevent: session-changed');
});

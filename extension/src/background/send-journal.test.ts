import { expect, test, vi } from 'vitest';
import { readEvents } from '../platform/database.ts';
import { ACCEPTED, createDesk, paths, puts, record, stop } from '../testing/sending-desk.ts';
import { changeSession } from './journal.ts';

test('without a server everything stays in the journal', async () => {
  const { desk, sender } = await createDesk(() => ACCEPTED);
  desk.isPaired = false;
  await record(desk.db, 's', 3);
  await sender.send('urgent');
  expect(desk.requests).toEqual([]);
  expect(await readEvents(desk.db, 's')).toHaveLength(5);
});

test('events are cut into chunks of at most 500, oldest first, and kept after they were taken', async () => {
  const { desk, sender } = await createDesk(() => ACCEPTED);
  await record(desk.db, 's', 1_100);
  await sender.send('due');
  expect(paths(desk.requests)).toEqual([
    '/v1/sessions/s/chunks/0',
    '/v1/sessions/s/chunks/500',
    '/v1/sessions/s/chunks/1000',
  ]);
  expect(await readEvents(desk.db, 's')).toHaveLength(1_102);
  await sender.send('due');
  expect(desk.requests).toHaveLength(3);
});

test('a chunk is at most 200 KiB, whatever is in it', async () => {
  const { desk, sender } = await createDesk(() => ACCEPTED);
  await record(desk.db, 's');
  const note = 'ü'.repeat(4_000);
  const events = Array.from({ length: 60 }, () => ({ kind: 'logged', note, occurredAtMs: 0 }) as const);
  await changeSession(desk.db, 's', (session) => ({ session, events }));
  await sender.send('due');
  const sizes = desk.requests.map(({ body }) => new TextEncoder().encode(JSON.stringify(body)).length);
  expect(sizes.length).toBeGreaterThan(2);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200 * 1024 + 20);
});

test('a retry is the same chunk, even if more was recorded meanwhile', async () => {
  const { desk, sender } = await createDesk(() => ({ kind: 'later', reason: 'down' }));
  await record(desk.db, 's', 3);
  await sender.send('due');
  await changeSession(desk.db, 's', (session) => ({
    session,
    events: [{ kind: 'locked', occurredAtMs: 9 }],
  }));
  desk.server = () => ACCEPTED;
  await sender.send('urgent');
  const [first, again, rest] = puts(desk.requests);
  expect(again).toEqual(first);
  expect(rest?.path).toBe('/v1/sessions/s/chunks/5');
});

test('failures wait longer and longer, up to a quarter of an hour', async () => {
  const { desk, sender } = await createDesk(() => ({
    kind: 'later',
    reason: 'The server cannot be reached.',
  }));
  await record(desk.db, 's');
  const waits: number[] = [];
  for (let attempt = 0; attempt < 12; attempt += 1) {
    await sender.send('urgent');
    waits.push((desk.wakes.at(-1) ?? 0) - desk.nowMs);
  }
  expect(waits.slice(0, 3)).toEqual([2_500, 5_000, 10_000]);
  expect(waits.at(-1)).toBe(7.5 * 60_000);
  expect(desk.state).toMatchObject({ failures: 12, problem: 'The server cannot be reached.' });
});

test('nothing is sent before its time, and success forgets the failures', async () => {
  const { desk, sender } = await createDesk(() => ({ kind: 'later', reason: 'down' }));
  await record(desk.db, 's');
  await sender.send('due');
  await sender.send('due');
  expect(desk.requests).toHaveLength(1);
  desk.nowMs += 2_500;
  desk.server = () => ACCEPTED;
  await sender.send('due');
  expect(desk.state).toEqual({ failures: 0, lastSentAtMs: desk.nowMs });
});

test('the waiting that the server asks for is not shortened by any hurry', async () => {
  const { desk, sender } = await createDesk(() => ({ kind: 'later', reason: 'busy', retryAfterMs: 60_000 }));
  await record(desk.db, 's');
  await sender.send('urgent');
  desk.nowMs += 59_000;
  await sender.send('urgent');
  expect(desk.requests).toHaveLength(1);
  desk.nowMs += 5_000;
  await sender.send('due');
  expect(desk.requests).toHaveLength(2);
});

test('a time to wait for that lies too far ahead comes from a wrong clock', async () => {
  const { desk, sender } = await createDesk(() => ACCEPTED);
  desk.state = { failures: 1, nextAttemptAtMs: desk.nowMs + 24 * 60 * 60 * 1000, isServersWord: true };
  await record(desk.db, 's');
  await sender.send('due');
  expect(desk.requests).toHaveLength(1);
});

test('an answer that is not the promise of our server is a failure', async () => {
  const { desk, sender } = await createDesk(() => ({ kind: 'answered', status: 200, body: {} }));
  await record(desk.db, 's');
  await sender.send('due');
  expect(desk.state.failures).toBe(1);
  desk.server = () => ACCEPTED;
  await sender.send('urgent');
  expect(puts(desk.requests)).toHaveLength(2);
});

test('a chunk that is refused for good is parked with the reason, and does not hold up the others', async () => {
  const { desk, sender } = await createDesk(({ path }) =>
    path.endsWith('/0')
      ? { kind: 'refused', code: 'invalid-request', reason: 'The request is not valid' }
      : ACCEPTED,
  );
  await record(desk.db, 's', 600);
  await sender.send('due');
  await sender.send('due');
  expect(puts(desk.requests)).toHaveLength(2);
  const chunks = await desk.db.getAll('chunks');
  expect(chunks.map((chunk) => chunk.rejected)).toEqual(['The request is not valid', undefined]);
});

test('a revoked browser stops sending and keeps what it has', async () => {
  const { desk, sender } = await createDesk(() => ({ kind: 'revoked', reason: 'Pair this device first' }));
  await record(desk.db, 's', 600);
  await sender.send('due');
  await sender.send('due');
  expect(desk.requests).toHaveLength(1);
  expect(desk.isRevoked).toBe(true);
  expect(await readEvents(desk.db, 's')).toHaveLength(602);
});

test('one chunk is in flight, however often sending is asked for', async () => {
  let inFlight = 0;
  let most = 0;
  const { desk, sender } = await createDesk(async () => {
    inFlight += 1;
    most = Math.max(most, inFlight);
    await Promise.resolve();
    inFlight -= 1;
    return ACCEPTED;
  });
  await record(desk.db, 's', 2_000);
  await Promise.all([sender.send('due'), sender.send('due'), sender.send('urgent')]);
  expect(most).toBe(1);
  expect(puts(desk.requests)).toHaveLength(5);
});

test('what is recorded while sending goes out in the run after it', async () => {
  const { desk, sender } = await createDesk(() => ACCEPTED);
  await record(desk.db, 's');
  const first = sender.send('due');
  await changeSession(desk.db, 's', (session) => ({
    session,
    events: [{ kind: 'locked', occurredAtMs: 9 }],
  }));
  await Promise.all([first, sender.send('due')]);
  const events = (await desk.db.getAll('chunks')).flatMap((chunk) => chunk.events);
  expect(events).toHaveLength(3);
  expect(await desk.db.count('chunks')).toBeLessThanOrEqual(2);
});

test('while the server is away for long, nothing is cut small for every attempt', async () => {
  const { desk, sender } = await createDesk(() => ({ kind: 'later', reason: 'down' }));
  await record(desk.db, 's');
  for (let attempt = 0; attempt < 20; attempt += 1) {
    await sender.send('urgent');
    await changeSession(desk.db, 's', (session) => ({
      session,
      events: [{ kind: 'locked', occurredAtMs: attempt }],
    }));
  }
  expect(await desk.db.count('chunks')).toBe(1);
  desk.server = () => ACCEPTED;
  await sender.send('urgent');
  expect(paths(desk.requests).slice(20)).toEqual(['/v1/sessions/s/chunks/0', '/v1/sessions/s/chunks/2']);
});

test('the oldest session is sent first, whatever its name', async () => {
  const { desk, sender } = await createDesk(() => ACCEPTED);
  for (const [sessionId, startedAtMs] of [['b', 1] as const, ['c', 2] as const, ['a', 3] as const]) {
    await record(desk.db, sessionId, 0, startedAtMs);
    await stop(desk.db, sessionId);
  }
  await sender.send('due');
  expect(paths(puts(desk.requests))).toEqual(
    ['b', 'c', 'a'].map((sessionId) => `/v1/sessions/${sessionId}/chunks/0`),
  );
});

test('while something opens, nothing is sent and what was answered is noted later', async () => {
  const opening = Promise.withResolvers<void>();
  const { desk, sender } = await createDesk(() => {
    desk.way = opening.promise;
    return ACCEPTED;
  });
  await record(desk.db, 's', 600);
  const sent = sender.send('due');
  await vi.waitFor(() => expect(puts(desk.requests)).toHaveLength(1));
  expect((await desk.db.getAll('chunks')).filter(({ acknowledgedAtMs }) => acknowledgedAtMs)).toEqual([]);
  opening.resolve();
  await sent;
  expect(puts(desk.requests)).toHaveLength(2);
});

test('a backlog leaves the machine to others four times as long as it uses it', async () => {
  const { desk, sender } = await createDesk(() => {
    desk.nowMs += desk.requests.length * 40;
    return ACCEPTED;
  });
  await record(desk.db, 's', 1_100);
  await sender.send('due');
  expect(desk.rests).toEqual([160, 320, 480]);
});

test('a backlog that takes long is gone on with, should the browser end the background meanwhile', async () => {
  const { desk, sender } = await createDesk(() => {
    desk.nowMs += 4_000;
    return ACCEPTED;
  });
  await record(desk.db, 's', 2_600);
  const begunMs = desk.nowMs;
  await sender.send('due');
  expect(desk.wakes).toEqual([begunMs + 12_000 + 60_000]);
});

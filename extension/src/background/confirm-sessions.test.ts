import { expect, test } from 'vitest';
import { readEvents } from '../platform/database.ts';
import { sealEvents } from '../testing/seal-events.ts';
import { ACCEPTED, createDesk, MISSING_ALL, paths, puts, record, stop } from '../testing/sending-desk.ts';
import { toUnconfirmed } from './confirm-sessions.ts';
import { changeSession } from './journal.ts';

test('a session that the server holds whole is complete, and its events go', async () => {
  const { desk, sender } = await createDesk(({ method }) =>
    method === 'PUT'
      ? ACCEPTED
      : { kind: 'answered', status: 200, body: { lastSeq: 2, missing: [], complete: true } },
  );
  await record(desk.db, 's');
  await stop(desk.db, 's');
  await sender.send('urgent');
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isComplete: true });
  expect(await readEvents(desk.db, 's')).toEqual([]);
});

test('a session with something missing is not complete, and what is missing is sent again', async () => {
  const { desk, sender } = await createDesk(({ method }) =>
    method === 'PUT'
      ? ACCEPTED
      : { kind: 'answered', status: 200, body: { lastSeq: 1_002, missing: [[500, 999]], complete: false } },
  );
  await record(desk.db, 's', 1_000);
  await stop(desk.db, 's');
  await sender.send('urgent');
  expect(puts(desk.requests)).toHaveLength(3);
  desk.nowMs += 61_000;
  await sender.send('due');
  expect(paths(puts(desk.requests)).slice(3)).toEqual(['/v1/sessions/s/chunks/500']);
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isComplete: false });
});

test('what was missing and is sent again is asked for at once, and the session is complete', async () => {
  let isLost = true;
  const { desk, sender } = await createDesk(({ method }) => {
    if (method === 'PUT') return ACCEPTED;
    const missing = isLost ? [[500, 999]] : [];
    return { kind: 'answered', status: 200, body: { lastSeq: 1_002, missing, complete: !isLost } };
  });
  await record(desk.db, 's', 1_000);
  await stop(desk.db, 's');
  for (let check = 0; check < 5; check += 1) {
    await sender.send('due');
    desk.nowMs = Math.max(desk.nowMs, desk.wakes.at(-1) ?? 0);
  }
  await sender.send('due');
  expect(puts(desk.requests)).toHaveLength(4);
  expect((desk.wakes.at(-1) ?? 0) - desk.nowMs).toBe(1_000);
  isLost = false;
  desk.nowMs += 1_000;
  await sender.send('due');
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isComplete: true });
});

test('the last chunk of a session is missed although no number behind it is', async () => {
  const { desk, sender } = await createDesk(({ method }) =>
    method === 'PUT'
      ? ACCEPTED
      : { kind: 'answered', status: 200, body: { lastSeq: 499, missing: [], complete: false } },
  );
  await record(desk.db, 's', 600);
  await stop(desk.db, 's');
  await sender.send('urgent');
  desk.nowMs += 61_000;
  await sender.send('due');
  expect(paths(puts(desk.requests)).slice(2)).toEqual(['/v1/sessions/s/chunks/500']);
});

test('a server that was emptied gets everything again', async () => {
  const { desk, sender } = await createDesk(({ method }) => (method === 'PUT' ? ACCEPTED : MISSING_ALL));
  await record(desk.db, 's');
  await stop(desk.db, 's');
  await sender.send('urgent');
  desk.nowMs += 61_000;
  await sender.send('due');
  expect(puts(desk.requests)).toHaveLength(2);
});

test('asking whether all has arrived becomes rarer, and wakes itself', async () => {
  const { desk, sender } = await createDesk(({ method }) => (method === 'PUT' ? ACCEPTED : MISSING_ALL));
  await record(desk.db, 's');
  await stop(desk.db, 's');
  const waits: number[] = [];
  for (let check = 0; check < 7; check += 1) {
    await sender.send('due');
    const wakeMs = desk.wakes.at(-1) ?? 0;
    waits.push(wakeMs - desk.nowMs);
    desk.nowMs = Math.max(desk.nowMs, wakeMs);
  }
  expect(waits.slice(0, 4)).toEqual([1_000, 2_000, 5_000, 30_000]);
  expect(waits.at(-1)).toBe(3_600_000);
});

test('a log that comes after the session was complete is sent and confirmed as well', async () => {
  const { desk, sender } = await createDesk(({ method }) =>
    method === 'PUT'
      ? ACCEPTED
      : {
          kind: 'answered',
          status: 200,
          body: { lastSeq: desk.requests.length > 2 ? 3 : 2, missing: [], complete: true },
        },
  );
  await record(desk.db, 's');
  await stop(desk.db, 's');
  await sender.send('urgent');
  await changeSession(desk.db, 's', (session) => ({
    session: { ...session, isComplete: false, nextCheckAtMs: 0 },
    events: [{ kind: 'logged', skipped: true, occurredAtMs: 9 }],
  }));
  await sender.send('urgent');
  expect(paths(puts(desk.requests))).toEqual(['/v1/sessions/s/chunks/0', '/v1/sessions/s/chunks/3']);
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isComplete: true });
});

const received = (lastSeq: number, ...missing: readonly (readonly [number, number])[]) =>
  ({ kind: 'answered', status: 200, body: { lastSeq, missing, complete: false } }) as const;

test('a chunk that was refused for good does not keep its session waiting for ever', async () => {
  const { desk, sender } = await createDesk(({ method, path }) => {
    if (method !== 'PUT') return received(1_002, [500, 999]);
    return path.endsWith('/500') ? { kind: 'refused', code: 'invalid-request', reason: 'no' } : ACCEPTED;
  });
  await record(desk.db, 's', 1_000);
  await stop(desk.db, 's');
  await sender.send('urgent');
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isComplete: false, isSettled: true });
  const asked = desk.requests.length;
  desk.nowMs += 24 * 3_600_000;
  await sender.send('due');
  expect(desk.requests).toHaveLength(asked);
  expect(await readEvents(desk.db, 's')).toHaveLength(1_003);
});

test('what this browser has lost is not asked for again and again', async () => {
  const { desk, sender } = await createDesk(({ method }) =>
    method === 'PUT' ? ACCEPTED : received(602, [0, 499]),
  );
  await record(desk.db, 's', 600);
  await stop(desk.db, 's');
  await sealEvents(desk.db, 0);
  await desk.db.delete('chunks', ['s', 0]);
  await sender.send('urgent');
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isComplete: false, isSettled: true });
});

test('a log re-opens a settled session', async () => {
  const { desk, sender } = await createDesk(({ method }) =>
    method === 'PUT'
      ? { kind: 'refused', code: 'too-large', reason: 'no' }
      : { kind: 'refused', code: 'not-found', reason: 'nothing' },
  );
  await record(desk.db, 's');
  await stop(desk.db, 's');
  await sender.send('urgent');
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isSettled: true });
  desk.server = ({ method }) => (method === 'PUT' ? ACCEPTED : received(3, [0, 2]));
  await changeSession(desk.db, 's', (session) => ({
    session: toUnconfirmed(session),
    events: [{ kind: 'logged', skipped: true, occurredAtMs: 9 }],
  }));
  await sender.send('urgent');
  expect(paths(puts(desk.requests)).at(-1)).toBe('/v1/sessions/s/chunks/3');
  expect(await desk.db.get('sessions', 's')).toMatchObject({ isSettled: true, receivedUpTo: 0 });
});

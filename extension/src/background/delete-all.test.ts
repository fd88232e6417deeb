import { expect, test } from 'vitest';
import { readEvents } from '../platform/database.ts';
import { listEnded } from '../platform/ended-sessions.ts';
import { exportJournal } from '../platform/export-journal.ts';
import { sealEvents } from '../testing/seal-events.ts';
import { ACCEPTED, createDesk, MISSING_ALL, puts, record, stop } from '../testing/sending-desk.ts';
import { markRejected, takeOldestWaiting } from './chunks.ts';
import { deleteAll } from './delete-all.ts';
import { readLast } from './journal.ts';
import { countKept } from './keep-back.ts';

/** A server that has everything that was put there. */
async function createPairedDesk() {
  const { desk, sender } = await createDesk(({ method, path }) => {
    if (method === 'PUT') return ACCEPTED;
    const sent = puts(desk.requests).filter((put) => put.path.startsWith(path.replace('/received', '')));
    const lastSeq = Math.max(...sent.map((put) => lastSeqOf(put.path, put.body)));
    return { kind: 'answered', status: 200, body: { lastSeq, missing: [], complete: true } };
  });
  return { desk, sender };
}

function lastSeqOf(path: string, body: unknown): number {
  const events = typeof body === 'object' && body !== null && 'events' in body ? body.events : [];
  return Number(path.split('/').at(-1)) + (Array.isArray(events) ? events.length : 0) - 1;
}

const EVERYTHING = { hasServer: true, wallMs: 200_000 };

test('what the server has received is deleted there too, and is gone here once it knows', async () => {
  const { desk, sender } = await createPairedDesk();
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  await sender.send('urgent');
  expect(await deleteAll(desk.db, EVERYTHING)).toBe(true);
  expect(await countKept(desk.db)).toMatchObject({ deleting: 1 });
  await sender.send('urgent');
  expect(puts(desk.requests).at(-1)?.body).toMatchObject({ events: [{ kind: 'forgotten', whole: true }] });
  expect(await countKept(desk.db)).toMatchObject({ deleting: 0 });
  expect([
    await desk.db.count('sessions'),
    await desk.db.count('events'),
    await desk.db.count('chunks'),
  ]).toEqual([0, 0, 0]);
});

test('while the server is away the wish is kept, and nobody sees the session or its pages any more', async () => {
  const { desk, sender } = await createPairedDesk();
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  await sender.send('urgent');
  desk.server = () => ({ kind: 'later', reason: 'away' });
  await deleteAll(desk.db, EVERYTHING);
  await sender.send('urgent');
  expect(await countKept(desk.db)).toMatchObject({ deleting: 1 });
  expect(await readLast(desk.db)).toBeUndefined();
  expect((await listEnded(desk.db, { isPaired: true })).sessions).toEqual([]);
  expect(await exportJournal(desk.db, 0)).toMatchObject({ sessions: [], events: [], chunks: [] });
  const everything = JSON.stringify([await desk.db.getAll('sessions'), await readEvents(desk.db, 's')]);
  expect(everything).not.toMatch(/draft|\.test/);
});

test('what never left is gone at once, without a word to anybody', async () => {
  const { desk, sender } = await createPairedDesk();
  desk.isPaired = false;
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  expect(await deleteAll(desk.db, EVERYTHING)).toBe(true);
  expect(await desk.db.count('sessions')).toBe(0);
  desk.isPaired = true;
  await sender.send('urgent');
  expect(desk.requests).toEqual([]);
});

test('without a server everything is gone at once', async () => {
  const { desk, sender } = await createPairedDesk();
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  await sender.send('urgent');
  await deleteAll(desk.db, { hasServer: false, wallMs: 200_000 });
  expect(await desk.db.count('sessions')).toBe(0);
});

test('what the server once refused does not keep a deleted session', async () => {
  const { desk, sender } = await createPairedDesk();
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  desk.server = ({ method }) =>
    method === 'PUT' ? { kind: 'refused', code: 'invalid-request', reason: 'no' } : MISSING_ALL;
  await sender.send('urgent');
  const lastSeq = (await desk.db.get('sessions', 's'))?.nextSeq ?? 0;
  desk.server = ({ method }) =>
    method === 'PUT'
      ? ACCEPTED
      : { kind: 'answered', status: 200, body: { lastSeq, missing: [[0, lastSeq - 1]], complete: false } };
  await deleteAll(desk.db, EVERYTHING);
  await sender.send('urgent');
  expect(await desk.db.count('sessions')).toBe(0);
});

test('a chunk that is under way when everything is deleted loses its pages when it is answered', async () => {
  const { desk, sender } = await createPairedDesk();
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  desk.server = () => ({ kind: 'later', reason: 'away' });
  await sender.send('urgent');
  await deleteAll(desk.db, EVERYTHING);
  const chunk = await takeOldestWaiting(desk.db);
  if (chunk) await markRejected(desk.db, chunk, 'no');
  expect(JSON.stringify(await readEvents(desk.db, 's'))).not.toMatch(/draft|\.test/);
});

test('deleting everything twice tells it once', async () => {
  const { desk } = await createPairedDesk();
  await record(desk.db, 's', 3);
  await stop(desk.db, 's');
  await sealEvents(desk.db, 1);
  await deleteAll(desk.db, EVERYTHING);
  const once = await desk.db.get('sessions', 's');
  await deleteAll(desk.db, EVERYTHING);
  expect(await desk.db.get('sessions', 's')).toEqual(once);
});

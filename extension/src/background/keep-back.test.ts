import { expect, test } from 'vitest';
import { sealEvents } from '../testing/seal-events.ts';
import { ACCEPTED, createDesk, MISSING_ALL, paths, puts, record, stop } from '../testing/sending-desk.ts';
import { peekNextChunk } from './chunks.ts';
import { countPending } from './count-pending.ts';
import { countKept, keepBack, settleKept } from './keep-back.ts';

const server = ({ method }: { readonly method?: string | undefined }) =>
  method === 'PUT' ? ACCEPTED : MISSING_ALL;

async function createKept() {
  const { desk, sender } = await createDesk(server);
  await record(desk.db, 'before', 3);
  await stop(desk.db, 'before');
  await keepBack(desk.db);
  return { desk, sender };
}

test('what was recorded before the pairing is not sent until the person says so', async () => {
  const { desk, sender } = await createKept();
  await sender.send('urgent');
  expect(desk.requests).toEqual([]);
  expect(await peekNextChunk(desk.db)).toBeUndefined();
  expect(await countKept(desk.db)).toEqual({ undecided: 1, keptHere: 0, deleting: 0 });
  expect(await countPending(desk.db)).toMatchObject({ pendingEvents: 0, pendingChunks: 0 });
});

test('what comes after the pairing is sent meanwhile', async () => {
  const { desk, sender } = await createKept();
  await record(desk.db, 'after', 2);
  await sender.send('urgent');
  expect(paths(puts(desk.requests))).toEqual(['/v1/sessions/after/chunks/0']);
});

test('a session that runs while the browser is paired is sent', async () => {
  const { desk, sender } = await createDesk(server);
  await record(desk.db, 'running', 2);
  await keepBack(desk.db);
  await sender.send('urgent');
  expect(puts(desk.requests)).toHaveLength(1);
});

test('sent when the person says so, whole', async () => {
  const { desk, sender } = await createKept();
  await settleKept(desk.db, true, 7);
  await sender.send('urgent');
  expect(paths(puts(desk.requests))).toEqual(['/v1/sessions/before/chunks/0']);
  expect(await countKept(desk.db)).toEqual({ undecided: 0, keptHere: 0, deleting: 0 });
});

test('kept when the person says so, whatever is sent later', async () => {
  const { desk, sender } = await createKept();
  await settleKept(desk.db, false, 7);
  await record(desk.db, 'after', 2);
  await sender.send('urgent');
  expect(paths(desk.requests).filter((path) => path.includes('before'))).toEqual([]);
  expect(await countKept(desk.db)).toEqual({ undecided: 0, keptHere: 1, deleting: 0 });
});

test('what was cut for another server waits as well, and goes out as it was cut', async () => {
  const { desk, sender } = await createDesk(server);
  await record(desk.db, 'before', 3);
  await sealEvents(desk.db, 1);
  await stop(desk.db, 'before');
  await keepBack(desk.db);
  await sender.send('urgent');
  expect(desk.requests).toEqual([]);
  await settleKept(desk.db, true, 7);
  await sender.send('urgent');
  expect(puts(desk.requests).map(({ path }) => path)).toEqual([
    '/v1/sessions/before/chunks/0',
    '/v1/sessions/before/chunks/5',
  ]);
});

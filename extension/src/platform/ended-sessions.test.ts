import { expect, test } from 'vitest';
import { changeSession } from '../background/journal.ts';
import { emptyJournal } from '../testing/journal.ts';
import { record, stop } from '../testing/sending-desk.ts';
import type { SessionRecord } from './database.ts';
import { listEnded, readEnded } from './ended-sessions.ts';

test.each<[string, Partial<SessionRecord>, boolean, boolean]>([
  ['of somebody who never had a server', {}, false, true],
  ['of somebody who has one', {}, true, false],
  ['from before there was one', { kept: 'undecided' }, true, true],
  ['that a server has in part', { receivedUpTo: 3 }, false, false],
  ['that a server has', { isComplete: true }, false, false],
])(
  'a session %s is listed as kept here only where nothing of it was sent',
  async (_whose, part, isPaired, isKeptHere) => {
    const db = await emptyJournal();
    await record(db, 'ended');
    await stop(db, 'ended');
    await changeSession(db, 'ended', (session) => ({ session: { ...session, ...part }, events: [] }));
    const expected = { sessionId: 'ended', isKeptHere };
    expect(await listEnded(db, { isPaired })).toMatchObject({ sessions: [expected], hasOlder: false });
    expect(await readEnded(db, { sessionId: 'ended', isPaired })).toMatchObject(expected);
  },
);

test('the session that runs is not among those that have ended, and the newest of those comes first', async () => {
  const db = await emptyJournal();
  for (const [index, id] of ['first', 'second', 'running'].entries()) {
    await record(db, id, 0, index * 1_000);
    if (id !== 'running') await stop(db, id);
  }
  const { sessions } = await listEnded(db, { isPaired: false });
  expect(sessions.map(({ sessionId }) => sessionId)).toEqual(['second', 'first']);
  expect(await readEnded(db, { sessionId: 'running', isPaired: false })).toBeUndefined();
});

test('however many have ended, each is listed once, a hundred at a time, also those that began at once', async () => {
  const db = await emptyJournal();
  await record(db, 'a');
  await stop(db, 'a');
  const ended = await db.get('sessions', 'a');
  if (ended === undefined) throw new Error('nothing was recorded');
  const ids = Array.from({ length: 229 }, (_, index) => `b${String(index).padStart(3, '0')}`);
  const tx = db.transaction('sessions', 'readwrite');
  const startOf = (index: number) => ended.startedAtMs + 1_000 * Math.floor(index / 60);
  await Promise.all(
    ids.map((sessionId, index) => tx.store.put({ ...ended, sessionId, startedAtMs: startOf(index) })),
  );
  const first = await listEnded(db, { isPaired: false });
  const second = await listEnded(db, { isPaired: false, after: first.sessions.at(-1) });
  const third = await listEnded(db, { isPaired: false, after: second.sessions.at(-1) });
  const listed = [first, second, third].flatMap(({ sessions }) => sessions);
  expect(listed.map(({ sessionId }) => sessionId)).toEqual([...ids.toReversed(), 'a']);
  expect([first, second, third].map(({ hasOlder }) => hasOlder)).toEqual([true, true, false]);
});

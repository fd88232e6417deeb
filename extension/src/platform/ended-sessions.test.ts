import { expect, test } from 'vitest';
import { changeSession } from '../background/journal.ts';
import { emptyJournal } from '../testing/journal.ts';
import { record, stop } from '../testing/sending-desk.ts';
import type { SessionRecord } from './database.ts';
import { listEnded } from './ended-sessions.ts';

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
    expect(await listEnded(db, isPaired)).toMatchObject([{ sessionId: 'ended', isKeptHere }]);
  },
);

test('the session that runs is not among those that have ended, and the newest of those comes first', async () => {
  const db = await emptyJournal();
  for (const [index, id] of ['first', 'second', 'running'].entries()) {
    await record(db, id, 0, index * 1_000);
    if (id !== 'running') await stop(db, id);
  }
  const listed = await listEnded(db, false);
  expect(listed.map(({ sessionId }) => sessionId)).toEqual(['second', 'first']);
});

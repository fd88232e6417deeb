import { expect, test } from 'vitest';
import { emptyJournal } from '../testing/journal.ts';
import { record } from '../testing/sending-desk.ts';
import { findSettingsLoss } from './find-settings-loss.ts';
import { changeSession } from './journal.ts';

test('a first run has lost nothing', async () => {
  expect(await findSettingsLoss(await emptyJournal(), 7)).toBeUndefined();
});

test.each([
  ['never went anywhere', 0, false],
  ['went to a server', 1, true],
])(
  'a session that %s tells that there were settings, and whether there was a server',
  async (_what, sealedUpTo, hadServer) => {
    const db = await emptyJournal();
    await record(db, 'recorded', 3);
    await changeSession(db, 'recorded', (session) => ({ session: { ...session, sealedUpTo }, events: [] }));
    expect(await findSettingsLoss(db, 7)).toEqual({ atMs: 7, hadServer });
  },
);

test('what was only imported tells nothing of the settings here', async () => {
  const db = await emptyJournal();
  await record(db, 'imported');
  await changeSession(db, 'imported', (session) => ({
    session: { ...session, browserLife: '' },
    events: [],
  }));
  expect(await findSettingsLoss(db, 7)).toBeUndefined();
});

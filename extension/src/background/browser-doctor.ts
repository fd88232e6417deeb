import type { DoctorAnswer, DoctorRequest } from '../doctor-messages.ts';
import { removeJournal } from '../platform/begin-journal.ts';
import { browser } from '../platform/browser.ts';
import { closeJournal, JOURNAL } from '../platform/journal-door.ts';
import { readPlace } from '../platform/journal-place.ts';
import { hasNoRoom } from '../platform/room.ts';
import { readStored, removeStored, writeStored } from '../platform/stored.ts';
import { setAlarms } from './alarms.ts';
import { handleDiagnose } from './handle-diagnose.ts';
import { openOwnJournal } from './own-journal.ts';
import { readTroubleKind } from './trouble.ts';

/** The doctor with the real journal, alarms and clock. `sendNow` sends what there is. */
export function createBrowserDoctor(sendNow: () => void): (request: DoctorRequest) => Promise<DoctorAnswer> {
  return (request) =>
    handleDiagnose(request, {
      openJournal: openOwnJournal,
      readTrouble: async () => readTroubleKind(await readStored('trouble')),
      readLostAtMs: () => readStored('journalLostAtMs'),
      readAlarms: () => browser.alarms.getAll(),
      setAlarms,
      sendNow,
      removeJournal: async () => {
        await closeJournal();
        const journalPlace = await removeJournal(JOURNAL, await readPlace());
        if (journalPlace !== undefined) await writeStored({ journalPlace });
        await removeStored('trouble');
      },
      hasNoRoom,
      now: Date.now,
    });
}

import { askServer } from '../platform/server.ts';
import { readAccess, revokePairing } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { createWakeUp } from './alarms.ts';
import { openOwnJournal } from './own-journal.ts';
import { createSender, type Sender } from './send-journal.ts';

/** The sender with the real network and clock. */
export function createBrowserSender(onRevoked: () => Promise<void>): Sender {
  const sender = createSender({
    openJournal: openOwnJournal,
    readAccess,
    ask: askServer,
    readState: async () => (await readStored('sending')) ?? { failures: 0 },
    writeState: (sending) => writeStored({ sending }),
    onRevoked: async () => {
      await revokePairing();
      await onRevoked();
    },
    wakeAt: createWakeUp(() => void sender.send('due')),
    now: Date.now,
    random: Math.random,
  });
  return sender;
}

import { askServer, type ServerAnswer, type ServerRequest } from '../platform/server.ts';
import { type Access, readAccess, revokePairing } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { createWakeUp } from './alarms.ts';
import { openOwnJournal } from './own-journal.ts';
import { createSender, type Sender } from './send-journal.ts';

/** The sender with the real network and clock. */
export function createBrowserSender(onRevoked: () => Promise<void>): Sender {
  const sender = createSender({
    openJournal: openOwnJournal,
    readAccess,
    ask: askAndKeep,
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

/** What was sent last stands on the page that says what leaves, as it went out. */
async function askAndKeep(access: Access, request: ServerRequest): Promise<ServerAnswer> {
  const answer = await askServer(access, request);
  if (request.method === 'PUT' && answer.kind === 'answered') {
    await writeStored({ lastSent: { atMs: Date.now(), path: request.path, body: request.body } });
  }
  return answer;
}

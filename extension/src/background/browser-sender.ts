import { hearPopup } from '../platform/popup-line.ts';
import { askServer, type ServerAnswer, type ServerRequest } from '../platform/server.ts';
import { type Access, readAccess, revokePairing } from '../platform/settings.ts';
import { type LastSent, readStored, writeStored } from '../platform/stored.ts';
import { createWakeUp } from './alarms.ts';
import { createGiveWay } from './give-way.ts';
import { openOwnJournal } from './own-journal.ts';
import { createSender, type Sender } from './send-journal.ts';

const WRITTEN_EVERY_MS = 2_000;

/** The sender with the real network and clock. */
export function createBrowserSender(onRevoked: () => Promise<void>): Sender {
  const lastSent = createLastSentKeeper();
  const way = createGiveWay(callAfter);
  hearPopup(way.hear);
  const sender = createSender({
    openJournal: openOwnJournal,
    readAccess,
    ask: lastSent.ask,
    readState: async () => (await readStored('sending')) ?? { failures: 0 },
    writeState: (sending) => writeStored({ sending }),
    onRevoked: async () => {
      await revokePairing();
      await onRevoked();
    },
    wakeAt: createWakeUp(() => void send('due')),
    rest: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    giveWay: way.whenClear,
    now: Date.now,
    random: Math.random,
  });
  const send: Sender['send'] = (urgency) => sender.send(urgency).finally(lastSent.flush);
  return { send };
}

function callAfter(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}

/** What was sent last stands on the page that says what leaves, as it went out: of a backlog now and then, and at its end. */
function createLastSentKeeper() {
  let unwritten: LastSent | undefined;
  let writtenAtMs = 0;
  const write = async (lastSent: LastSent) => {
    unwritten = undefined;
    writtenAtMs = Date.now();
    await writeStored({ lastSent });
  };
  return {
    ask: async (access: Access, request: ServerRequest): Promise<ServerAnswer> => {
      const answer = await askServer(access, request);
      if (request.method !== 'PUT' || answer.kind !== 'answered') return answer;
      unwritten = { atMs: Date.now(), path: request.path, body: request.body };
      if (Math.abs(Date.now() - writtenAtMs) >= WRITTEN_EVERY_MS) await write(unwritten);
      return answer;
    },
    /** Where it was removed meanwhile, the person has forgotten something that may be in it. */
    flush: async () => {
      const isKept = (await readStored('lastSent')) !== undefined;
      if (unwritten !== undefined && isKept) await write(unwritten);
      unwritten = undefined;
    },
  };
}

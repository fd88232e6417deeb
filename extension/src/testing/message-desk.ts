import { handleMessage } from '../background/handle-message.ts';
import { readStatus } from '../background/read-status.ts';
import { createRecorder } from '../background/run-session.ts';
import { toTrouble } from '../background/trouble.ts';
import type { Request } from '../messages.ts';
import { createClock } from '../platform/clock.ts';
import type { Mirror } from '../platform/stored.ts';
import { emptyJournal, sightOf } from './journal.ts';

/** What pages ask, answered by a real recorder and journal. The server and the browser are not there. */
export async function createMessageDesk() {
  const desk = {
    db: await emptyJournal(),
    nowMs: 1_000_000,
    site: 'a.test',
    isBroken: false,
    mirror: undefined as Mirror | undefined,
    hasConsent: true,
  };
  const openJournal = async () => {
    if (desk.isBroken) throw new DOMException('the disk is full', 'QuotaExceededError');
    return desk.db;
  };
  const now = () => desk.nowMs;
  const recorder = createRecorder({
    openJournal,
    lookAtBrowser: async () => ({ sight: sightOf(desk.site), nowMs: desk.nowMs }),
    browserLife: async () => 'life',
    clock: createClock(now, now),
    newSessionId: () => 'session',
    afterChange: async () => undefined,
  });
  const ask = (request: Request) =>
    handleMessage(request, {
      recorder,
      readStatus: () =>
        readStatus({
          openJournal,
          readPairing: async () => undefined,
          readPrivacy: async () => 'title',
          readSending: async () => ({ failures: 0 }),
          readTrouble: async () => (desk.isBroken ? 'The disk is full.' : undefined),
          readMirror: async () => desk.mirror,
          now,
        }),
      pair: async () => 'This is not a pairing link.',
      keepPairing: async () => undefined,
      unpair: async () => undefined,
      sendNow: async () => undefined,
      setPrivacy: async () => undefined,
      hold: {
        declare: async () => undefined,
        handle: async () => undefined,
        forgetPast: async () => undefined,
      },
      keeping: { handle: async () => undefined, hasConsent: async () => desk.hasConsent },
      toTrouble,
      timeZone: () => 'Europe/Prague',
    });
  const start = () => ask({ type: 'start', intent: ' draft\n2 ', mode: 'countdown', plannedMinutes: 25 });
  return { desk, ask, start };
}

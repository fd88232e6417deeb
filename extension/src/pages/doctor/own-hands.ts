import type { DoctorAnswer, DoctorRequest, ParkedKey } from '../../doctor-messages.ts';
import { salvageJournal } from '../../platform/begin-journal.ts';
import { browser } from '../../platform/browser.ts';
import { closeJournal, JOURNAL, openJournal } from '../../platform/journal-door.ts';
import { readPlace } from '../../platform/journal-place.ts';
import { readAccess, readPairing } from '../../platform/settings.ts';
import { testConnection } from '../../platform/test-connection.ts';
import { sayProblem } from '../problem-words.ts';
import { saveFile } from '../save-file.ts';
import type { DoctorHands } from './hands.ts';
import { WORDS } from './words.ts';

/** The real background, network and journal. */
export const OWN_HANDS: DoctorHands = {
  ask,
  testConnection: async () => {
    const [pairing, access] = await Promise.all([readPairing(), readAccess()]);
    if (!pairing) return undefined;
    return testConnection(
      { serverUrl: pairing.serverUrl, token: access?.token },
      {
        fetch: (...request) => fetch(...request),
        isOnline: () => navigator.onLine,
        now: Date.now,
        newId: () => crypto.randomUUID(),
      },
    );
  },
  readRoom: async () => {
    const { usage, quota } = await navigator.storage.estimate();
    return usage === undefined || quota === undefined ? undefined : { usedBytes: usage, quotaBytes: quota };
  },
  copy: (text) => navigator.clipboard.writeText(text),
  exportParked,
  saveRemains,
  version: browser.runtime.getManifest().version,
  userAgent: navigator.userAgent,
};

async function ask(request: DoctorRequest): Promise<DoctorAnswer> {
  const unreachable: DoctorAnswer = { ok: false, problem: WORDS.unreachable };
  try {
    const answer: DoctorAnswer | undefined = await browser.runtime.sendMessage(request);
    if (answer === undefined) return unreachable;
    return answer.ok ? answer : { ok: false, problem: sayProblem(answer.problem) };
  } catch {
    return unreachable; // no receiver: the background is being replaced
  }
}

async function exportParked({ sessionId, firstSeq }: ParkedKey): Promise<void> {
  const chunk = await (await openJournal()).get('chunks', [sessionId, firstSeq]);
  saveFile(`locked-in-refused-${firstSeq}.json`, JSON.stringify(chunk, undefined, 2));
}

async function saveRemains(): Promise<boolean> {
  await closeJournal();
  const place = await readPlace().catch(() => undefined); // where the settings are lost, journals are where they mostly are
  const remains = await salvageJournal(JOURNAL, Date.now(), place);
  if (remains !== undefined) saveFile('locked-in-remains.json', JSON.stringify(remains));
  return remains !== undefined;
}

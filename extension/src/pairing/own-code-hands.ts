import { deviceName } from '../background/device-name.ts';
import { browser } from '../platform/browser.ts';
import { requestSending } from '../platform/data-collection.ts';
import { askServer } from '../platform/server.ts';
import { readStored, removeStored, writeStored } from '../platform/stored.ts';
import { askForCode, askForToken } from './ask-for-code.ts';
import { chooseDeviceId } from './choose-device-id.ts';
import type { CodeHands, Keep } from './code-hands.ts';
import { followCode } from './follow-code.ts';

const NOT_ALLOWED =
  'Firefox was not allowed to send your sessions, so this browser was not paired. They stay here.';
const LOCK = 'pairing-by-code';

/** The real network and storage. It all runs in pages: the background may sleep, and one page goes on for another. */
export const OWN_CODE_HANDS: CodeHands = {
  read: () => readStored('codePairing'),
  clear: () => removeStored('codePairing'),
  watch: (onChange) => {
    const listener = (changed: object) => {
      if ('codePairing' in changed) onChange();
    };
    browser.storage.local.onChanged.addListener(listener);
    return () => browser.storage.local.onChanged.removeListener(listener);
  },
  start,
  follow: (keep, signal) =>
    navigator.locks.request(LOCK, { signal }, () => follow(keep, signal)).catch(ignoreAbort),
  copy: (text) => navigator.clipboard.writeText(text),
};

async function start(serverUrl: string): Promise<string | undefined> {
  if (!(await requestSending())) return NOT_ALLOWED;
  const [before, own] = await Promise.all([readStored('codePairing'), readStored('deviceId')]);
  const deviceId = chooseDeviceId(before, own, () => crypto.randomUUID());
  const asked = await askForCode(
    serverUrl,
    { deviceId, name: deviceName(navigator.userAgent) },
    { askServer, now: Date.now },
  );
  if ('problem' in asked) return asked.problem;
  await writeStored({ codePairing: asked });
  return undefined;
}

function follow(keep: Keep, signal: AbortSignal): Promise<void> {
  return followCode(
    {
      read: OWN_CODE_HANDS.read,
      write: (codePairing) => (codePairing ? writeStored({ codePairing }) : OWN_CODE_HANDS.clear()),
      askForToken: (waiting) => askForToken(waiting, askServer),
      keep,
      sleep,
      now: Date.now,
      random: Math.random,
    },
    signal,
  );
}

function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}

/** The page stopped following; what is stored stays as it is. */
function ignoreAbort(error: unknown): void {
  if (!(error instanceof DOMException && error.name === 'AbortError')) throw error;
}

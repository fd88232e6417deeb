import { createClock } from '../platform/clock.ts';
import type { SessionRecord } from '../platform/database.ts';
import { ownOrigin } from '../platform/page-addresses.ts';
import { readConsent, readNeverLists, readPrivacy } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { askBrowser } from './ask-browser.ts';
import { browserLife } from './browser-life.ts';
import { readCurrent } from './journal.ts';
import { type Eyes, lookAtBrowser } from './look-at-browser.ts';
import { isMirrorDue, toMirror } from './mirror.ts';
import { mayCue } from './nudges.ts';
import { openOwnJournal } from './own-journal.ts';
import { createRecorder, type Recorder } from './run-session.ts';

export type BrowserRecorder = Recorder & {
  /** Something changed about so long ago: look, and date it then. */
  readonly notice: (agoMs: number) => void;
  /** Somebody came to the computer or is gone. */
  readonly forgetInput: () => void;
  /** This life of the worker goes on. */
  readonly awake: () => void;
};

/** The recorder with the real browser, clock and journal. `look` is how it asks to be called again. */
export function createBrowserRecorder(
  look: () => void,
  onChange: (current: SessionRecord | undefined, changed: SessionRecord) => Promise<void>,
): BrowserRecorder {
  const clock = createClock(Date.now, () => performance.now());
  const eyes: Eyes = {
    ask: askBrowser,
    readPrivacy: async () => {
      const [level, never] = await Promise.all([readPrivacy(), readNeverLists()]);
      return { level, never, ownOrigin: ownOrigin() };
    },
    now: clock.now,
    lookAgainIn: (ms) => void setTimeout(look, ms),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    memory: { hintedMs: clock.now() - Math.round(performance.now()) }, // what started this life of the worker is its first hint
  };
  const recorder = createRecorder({
    openJournal: openOwnJournal,
    lookAtBrowser: (known) => lookAtBrowser(eyes, known),
    browserLife,
    clock,
    newSessionId: () => crypto.randomUUID(),
    mayCue,
    afterChange: async (changed) => {
      const isOpen = changed.openSinceMs !== undefined;
      const current = isOpen ? changed : await readCurrent(await openOwnJournal());
      if (isOpen || !current) await keepMirror(changed);
      await onChange(current, changed);
    },
  });
  return {
    ...recorder,
    look: () => {
      eyes.memory.hintedMs ??= clock.now();
      return recorder.look();
    },
    notice: (agoMs) => {
      eyes.memory.changedMs = clock.now() - Math.round(agoMs);
      look();
    },
    forgetInput: () => {
      eyes.memory.activeMs = undefined;
    },
    awake: () => void clock.now(),
    start: async (declared) => (await readConsent()) !== undefined && recorder.start(declared),
  };
}

async function keepMirror(session: SessionRecord): Promise<void> {
  const mirror = toMirror(session);
  if (isMirrorDue(await readStored('mirror'), mirror)) await writeStored({ mirror });
}

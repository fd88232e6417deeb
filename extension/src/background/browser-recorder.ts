import { createClock } from '../platform/clock.ts';
import type { SessionRecord } from '../platform/database.ts';
import { ownOrigin } from '../platform/page-addresses.ts';
import { readConsent, readNeverLists, readPrivacy } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { askBrowser } from './ask-browser.ts';
import { browserLife } from './browser-life.ts';
import { hidesLeaving } from './hides-leaving.ts';
import { isSameCourse } from './is-same-course.ts';
import { readCurrent } from './journal.ts';
import { askFront, type Eyes, lookAtBrowser } from './look-at-browser.ts';
import { isMirrorBehind, isMirrorDue, toMirror } from './mirror.ts';
import { mayCue } from './nudges.ts';
import { openOwnJournal } from './own-journal.ts';
import { createRecorder, type Recorder } from './run-session.ts';

export type BrowserRecorder = Recorder & {
  /** Something changed about so long ago: look, and date it then. */
  readonly notice: (agoMs: number) => void;
  /** Somebody came to the computer or is gone: what was known of that is outdated. */
  readonly forgetInput: () => void;
  /** Another window may be in front, or none. */
  readonly forgetFront: () => void;
  /** Asks whether the browser is in front; the next look knows it then. */
  readonly isInFront: () => Promise<boolean>;
};

/** Where the browser does not tell that it was left, what was asked about the window in front is soon outdated. */
const FRONT_HOLDS_MS = { untold: 1_000, told: 25_000 };

export type Followers = {
  /** How the recorder asks to be called again. */
  readonly look: () => void;
  /** A session has changed; `current`: the one that runs then. */
  readonly onChange: (current: SessionRecord | undefined, changed: SessionRecord) => Promise<void>;
  /** Of the session that runs only what is seen has changed. */
  readonly onSight: (current: SessionRecord) => Promise<void>;
};

/** Who follows the session hears of it so often at least: minutes pass also where nothing but pages changes. */
const FOLLOW_EVERY_MS = 20_000;

/** The recorder with the real browser, clock and journal. */
export function createBrowserRecorder({ look, onChange, onSight }: Followers): BrowserRecorder {
  let followed: { readonly session: SessionRecord; readonly atMs: number } | undefined;
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
    frontHoldsMs: async () => ((await hidesLeaving()) ? FRONT_HOLDS_MS.untold : FRONT_HOLDS_MS.told),
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
      const before = followed;
      followed = undefined; // should anything fail, the next change is followed as a whole
      const isFresh = before && clock.now() - before.atMs < FOLLOW_EVERY_MS;
      if (isFresh && changed.timer.state === 'running' && isSameCourse(before.session, changed)) {
        await keepMirror(changed, isMirrorBehind);
        await onSight(changed);
        followed = { ...before, session: changed };
        return;
      }
      const isOpen = changed.openSinceMs !== undefined;
      const current = isOpen ? changed : await readCurrent(await openOwnJournal());
      if (isOpen || !current) await keepMirror(changed, isMirrorDue);
      await onChange(current, changed);
      if (isOpen) followed = { session: changed, atMs: clock.now() };
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
      eyes.memory.told = { ...eyes.memory.told, inputMs: clock.now() };
    },
    forgetFront: () => {
      eyes.memory.told = { ...eyes.memory.told, frontMs: clock.now() };
    },
    isInFront: async () => (await askFront(eyes))?.focused ?? false,
    start: async (declared) => (await readConsent()) !== undefined && recorder.start(declared),
  };
}

async function keepMirror(session: SessionRecord, isDue: typeof isMirrorDue): Promise<void> {
  const mirror = toMirror(session);
  if (isDue(await readStored('mirror'), mirror)) await writeStored({ mirror });
}

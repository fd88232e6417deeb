import { createClock } from '../platform/clock.ts';
import type { SessionRecord } from '../platform/database.ts';
import { ownOrigin } from '../platform/page-addresses.ts';
import { readConsent, readNeverLists, readPrivacy } from '../platform/settings.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import { askBrowser } from './ask-browser.ts';
import { browserLife } from './browser-life.ts';
import { followSession } from './follow-session.ts';
import { hidesLeaving } from './hides-leaving.ts';
import { readCurrent } from './journal.ts';
import { createKnownTabs, type KnownTabs } from './known-tabs.ts';
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
  /** To be told of everything that happens to tabs. */
  readonly tabs: KnownTabs;
  /** Asks whether the browser is in front; the next look knows it then. */
  readonly isInFront: () => Promise<boolean>;
  /** For so long looks believe that answer where the browser does not tell that it was left; undefined: they ask. */
  readonly believeFrontFor: (ms: number | undefined) => void;
  /** How long ago that was asked last, also by a look; 0 unless it was in front then. */
  readonly askedFrontAgoMs: () => number;
};

/** Where the browser tells that it was left. */
const FRONT_HOLDS_MS = 25_000;

export type Wiring = {
  /** How the recorder asks to be called again. */
  readonly look: () => void;
  /** A session has changed; `current`: the one that runs then. */
  readonly onChange: (current: SessionRecord | undefined, changed: SessionRecord) => Promise<void>;
  /** Of the session that runs only what is seen has changed. */
  readonly onSight: (current: SessionRecord) => Promise<void>;
};

/** The recorder with the real browser, clock and journal. */
export function createBrowserRecorder({ look, onChange, onSight }: Wiring): BrowserRecorder {
  const clock = createClock(Date.now, () => performance.now());
  let believedForMs = 0;
  const eyes: Eyes = {
    ask: askBrowser,
    readPrivacy: async () => {
      const [level, never] = await Promise.all([readPrivacy(), readNeverLists()]);
      return { level, never, ownOrigin: ownOrigin() };
    },
    now: clock.now,
    lookAgainIn: (ms) => void setTimeout(look, ms),
    pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    frontHoldsMs: async () => ((await hidesLeaving()) ? believedForMs : FRONT_HOLDS_MS),
    tabs: createKnownTabs(clock.now),
    memory: { hintedMs: clock.now() - Math.round(performance.now()) }, // what started this life of the worker is its first hint
  };
  const recorder = createRecorder({
    openJournal: openOwnJournal,
    lookAtBrowser: (recall) => lookAtBrowser(eyes, recall),
    mayRun: async () => (await readStored('mirror'))?.session.openSinceMs !== undefined,
    browserLife,
    clock,
    newSessionId: () => crypto.randomUUID(),
    mayCue,
    afterChange: followSession({
      onSight: async (current) => {
        if (isMirrorBehind(await readStored('mirror'), current))
          await writeStored({ mirror: toMirror(current) });
        await onSight(current);
      },
      onChange: async (changed) => {
        const isOpen = changed.openSinceMs !== undefined;
        const current = isOpen ? changed : await readCurrent(await openOwnJournal());
        const mirror = toMirror(changed);
        const mayMirror = isOpen || !current;
        if (mayMirror && isMirrorDue(await readStored('mirror'), mirror)) await writeStored({ mirror });
        await onChange(current, changed);
      },
      now: clock.now,
    }),
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
    tabs: eyes.tabs,
    isInFront: async () => (await askFront(eyes))?.focused ?? false,
    believeFrontFor: (ms) => {
      believedForMs = ms ?? 0;
    },
    askedFrontAgoMs: () => clock.now() - (eyes.memory.front?.askedMs ?? clock.now()),
    start: async (declared) => (await readConsent()) !== undefined && recorder.start(declared),
  };
}

import type { Input, Shown, Sight } from '@locked-in/domain';
import { findIdleMs, IDLE_AFTER_MS } from './find-idle.ts';
import { judgePage, type PrivacyRules } from './judge-page.ts';
import type { KnownTabs } from './known-tabs.ts';

/** The questions that a look asks the browser. `undefined` = there is no such window or tab. */
export type BrowserQuestions = {
  /** The window that has tabs; developer tools in a window of their own speak for the one they belong to. */
  readonly lastFocusedWindow: () => Promise<WindowAnswer | undefined>;
  /** Without an id: that of the window that was used last. */
  readonly activeTab: (browserWindowId?: number) => Promise<TabAnswer | undefined>;
  /** Whether there was input within so many seconds. */
  readonly input: (withinSeconds: number) => Promise<'active' | 'idle' | 'locked'>;
  /** Our own popup takes the focus while it is open, on some systems. */
  readonly isPopupOpen: () => Promise<boolean>;
};

export type WindowAnswer = {
  readonly id?: number | undefined;
  readonly focused: boolean;
  readonly incognito: boolean;
};

export type TabAnswer = {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  readonly audible?: boolean | undefined;
  readonly incognito: boolean;
};

/** What a look needs. `memory` lives as long as the worker: addresses are never stored. */
export type Eyes = {
  readonly ask: BrowserQuestions;
  readonly readPrivacy: () => Promise<PrivacyRules>;
  readonly now: () => number;
  readonly lookAgainIn: (ms: number) => void;
  readonly pause: (ms: number) => Promise<unknown>;
  /** For so long the window in front is believed to be in front, unless the browser tells of a change. */
  readonly frontHoldsMs: () => Promise<number>;
  readonly tabs: KnownTabs;
  readonly memory: Memory;
};

type Memory = {
  titled?: Titled | undefined;
  leaving?: Leaving | undefined;
  blankSinceMs?: number | undefined;
  idleSinceMs?: number | undefined;
  /** When what the next look sees has changed, where that is known better than by looking. For that look only. */
  changedMs?: number | undefined;
  /** When the browser gave the hint that the next look follows. */
  hintedMs?: number | undefined;
  /** When the last look was dated. */
  lookedMs?: number | undefined;
  /** When it was asked last whether somebody is at the computer, if somebody was. */
  activeMs?: number | undefined;
  /** The window that was in front when that was asked last, if one was. */
  front?: Front | undefined;
  /** When the browser last told of a change of either: what was asked before that is outdated. */
  told?: { readonly inputMs?: number | undefined; readonly frontMs?: number | undefined } | undefined;
};

type Front = { readonly browserWindow: WindowAnswer; readonly askedMs: number };

/** `sinceMs`: when they left, as far as known · `seenMs`: when that was seen first, which may be long after. */
type Leaving = { readonly sinceMs: number; readonly seenMs: number; readonly isTold: boolean };

/** The address a title was last taken from. */
export type Titled = { readonly tabId: number | undefined; readonly url: string; readonly title: string };

export type Look = { readonly sight: Sight; readonly nowMs: number };

/** Switching between two browser windows looks like leaving for a moment. */
const LEAVING_MS = 400;
const HINT_MS = 250;
/** Who was there is there for so long, unless the browser tells otherwise. Being idle is dated back, however late it is asked. */
const STILL_THERE_MS = 25_000;
const LEFT: Shown = { kind: 'left' };
const BLANK = 'about:blank';

/** The last sight of this run of the browser. */
type Recall = () => Promise<Sight | undefined>;

/** What the browser shows now, as far as the privacy level lets it be known. Since when somebody is idle is asked once. */
export async function lookAtBrowser(eyes: Eyes, recall?: Recall): Promise<Look> {
  const seen = await lookOnce(eyes, recall);
  const look = withChange(seen, eyes.memory);
  if (look.sight.shown?.kind === 'left') return leave(look, seen.nowMs, eyes);
  return arrive(look, eyes.memory);
}

/** Whoever seemed to leave and did not has gone to another window of the browser: at that moment. */
function arrive(look: Look, memory: Memory): Look {
  const { leaving } = memory;
  memory.leaving = undefined;
  return leaving && !leaving.isTold ? { ...look, nowMs: leaving.seenMs } : look;
}

function withChange(look: Look, memory: Memory): Look {
  const changedMs = memory.changedMs ?? look.nowMs;
  memory.changedMs = undefined;
  return { ...look, nowMs: Math.min(changedMs, look.nowMs) };
}

/** Told when it has lasted, and dated from its first moment. Nothing waits for that: the looks go on meanwhile. */
function leave(look: Look, nowMs: number, { memory, lookAgainIn }: Eyes): Look {
  const { sinceMs, seenMs, isTold } = memory.leaving ?? { sinceMs: look.nowMs, seenMs: nowMs, isTold: false };
  const restMs = seenMs + LEAVING_MS - nowMs;
  memory.leaving = { sinceMs, seenMs, isTold: restMs <= 0 };
  if (restMs <= 0) return isTold ? look : { ...look, nowMs: sinceMs };
  lookAgainIn(restMs);
  return { ...look, sight: { input: look.sight.input } };
}

async function lookOnce(eyes: Eyes, recall: Recall | undefined): Promise<Look> {
  const { hintedMs } = eyes.memory;
  eyes.memory.hintedMs = undefined;
  const [shown, input] = await Promise.all([lookAtWindow(eyes), lookAtInput(eyes, recall)]);
  return { sight: { shown, input }, nowMs: toLookMs(hintedMs, eyes) };
}

/** What was different at the hint is dated then, and not when all answers are there; unless that took suspiciously long. */
function toLookMs(hintedMs: number | undefined, { now, memory }: Eyes): number {
  const nowMs = now();
  const earliestMs = Math.max(memory.lookedMs ?? 0, nowMs - HINT_MS);
  memory.lookedMs = hintedMs !== undefined && hintedMs >= earliestMs ? Math.min(hintedMs, nowMs) : nowMs;
  return memory.lookedMs;
}

async function lookAtInput({ ask, now, pause, memory }: Eyes, recall?: Recall): Promise<Input> {
  const askedMs = now();
  const { activeMs, told } = memory;
  if (isFresh(activeMs, told?.inputMs) && askedMs - activeMs < STILL_THERE_MS) return { kind: 'active' };
  const kind = await ask.input(IDLE_AFTER_MS / 1000);
  memory.activeMs = kind === 'active' ? askedMs : undefined;
  if (kind !== 'idle') {
    memory.idleSinceMs = undefined;
    return { kind };
  }
  memory.idleSinceMs ??= (await recallIdle(recall)) ?? (await findIdleSince({ ask, now, pause }));
  return { kind, sinceMs: memory.idleSinceMs };
}

async function recallIdle(recall: Recall | undefined): Promise<number | undefined> {
  const input = (await recall?.())?.input;
  return input?.kind === 'idle' ? input.sinceMs : undefined;
}

async function findIdleSince({ ask, now, pause }: Pick<Eyes, 'ask' | 'now' | 'pause'>): Promise<number> {
  const idleMs = await findIdleMs(ask.input, pause);
  return now() - idleMs;
}

async function lookAtWindow(eyes: Eyes): Promise<Shown | undefined> {
  const { browserWindow, tab } = await askWhatIsInFront(eyes);
  if (!browserWindow || browserWindow.incognito) return LEFT;
  if (!browserWindow.focused && !(await eyes.ask.isPopupOpen())) return LEFT;
  if (!tab?.url || isOnItsWay(tab, eyes)) return undefined;
  return tab.incognito ? LEFT : toShown(tab, tab.url, { ...eyes, rules: await eyes.readPrivacy() });
}

type InFront = { readonly browserWindow: WindowAnswer | undefined; readonly tab: TabAnswer | undefined };

/** Each question costs as much as all the rest of a look. Those that are needed are asked at once, so that the answers are of one moment. */
async function askWhatIsInFront(eyes: Eyes): Promise<InFront> {
  const known = await knownFront(eyes);
  if (eyes.tabs.find(eyes.memory.front?.browserWindow.id)) return askOnlyTheWindow(known, eyes);
  const [browserWindow, tab] = await Promise.all([known ?? askFront(eyes), askTab(eyes)]);
  if (browserWindow?.id === undefined || tab?.windowId === browserWindow.id) return { browserWindow, tab };
  if (!known) return { browserWindow, tab: await askTab(eyes, browserWindow.id) };
  eyes.memory.front = undefined;
  return askWhatIsInFront(eyes);
}

/** Its tab is known, as long as it is still the same window. */
async function askOnlyTheWindow(known: WindowAnswer | undefined, eyes: Eyes): Promise<InFront> {
  const browserWindow = known ?? (await askFront(eyes));
  const tab = eyes.tabs.find(browserWindow?.id);
  if (tab || browserWindow?.id === undefined) return { browserWindow, tab };
  return { browserWindow, tab: await askTab(eyes, browserWindow.id) };
}

async function askTab({ ask, tabs }: Eyes, browserWindowId?: number): Promise<TabAnswer | undefined> {
  const keep = tabs.asking();
  const tab = await ask.activeTab(browserWindowId);
  keep(tab);
  return tab;
}

async function knownFront({ memory, now, frontHoldsMs }: Eyes): Promise<WindowAnswer | undefined> {
  const { front, told } = memory;
  if (!front || !isFresh(front.askedMs, told?.frontMs)) return undefined;
  return now() - front.askedMs < (await frontHoldsMs()) ? front.browserWindow : undefined;
}

/** An answer that was under way when the browser told of a change may be of before. */
function isFresh(askedMs: number | undefined, toldMs: number | undefined): askedMs is number {
  return askedMs !== undefined && askedMs > (toldMs ?? Number.NEGATIVE_INFINITY);
}

/** Only a window that has the focus is remembered: whoever comes back is seen at once. */
export async function askFront({ ask, now, memory }: Eyes): Promise<WindowAnswer | undefined> {
  const askedMs = now();
  const browserWindow = await ask.lastFocusedWindow();
  memory.front = browserWindow?.focused ? { browserWindow, askedMs } : undefined;
  return browserWindow;
}

/**
 * Firefox passes through about:blank whenever it opens a page, also as a complete one that is titled with the address
 * it is going to. An empty page is one that stays empty.
 */
function isOnItsWay({ url, status }: TabAnswer, { memory, now, lookAgainIn }: Eyes): boolean {
  const isBlank = url === BLANK;
  memory.blankSinceMs = isBlank ? (memory.blankSinceMs ?? now()) : undefined;
  if (memory.blankSinceMs === undefined || status === 'loading') return isBlank;
  const restMs = memory.blankSinceMs + LEAVING_MS - now();
  if (restMs > 0) lookAgainIn(restMs);
  return restMs > 0;
}

type Judging = { readonly rules: PrivacyRules; readonly memory: Memory };

function toShown(tab: TabAnswer, url: string, { rules, memory }: Judging): Shown | undefined {
  const hasNavigated = memory.titled?.tabId !== tab.id || memory.titled?.url !== url;
  const title = toTitle(tab, { url, hasNavigated }, memory);
  const page = judgePage({ url, title }, rules);
  if (page === 'private') return { kind: 'private' };
  return page && { kind: 'page', ...page, audible: tab.audible ?? false, hasNavigated };
}

type Address = { readonly url: string; readonly hasNavigated: boolean };

function toTitle(tab: TabAnswer, { url, hasNavigated }: Address, memory: Memory): string | undefined {
  if (url === BLANK) return undefined;
  return hasNavigated ? toNewTitle(tab, url, memory) : tab.title;
}

/**
 * A title belongs to a new address once the page is complete. Pages that change their address without loading keep
 * the old title for a moment: the same words in the same tab are not yet taken.
 */
function toNewTitle(tab: TabAnswer, url: string, memory: Memory): string | undefined {
  const isStale = memory.titled?.tabId === tab.id && memory.titled?.title === tab.title;
  if (tab.status === 'loading' || !tab.title || isStale) return undefined;
  memory.titled = { tabId: tab.id, url, title: tab.title };
  return tab.title;
}

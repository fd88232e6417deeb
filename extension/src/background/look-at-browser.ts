import type { Input, Shown, Sight } from '@locked-in/domain';
import { judgePage, type PrivacyRules } from './judge-page.ts';

/** Idle is reported this late, and dated back by as much. */
export const IDLE_AFTER_MS = 60_000;

/** The questions that a look asks the browser. `undefined` = there is no such window or tab. */
export type BrowserQuestions = {
  readonly lastFocusedWindow: () => Promise<WindowAnswer | undefined>;
  readonly activeTab: (browserWindowId: number) => Promise<TabAnswer | undefined>;
  readonly input: () => Promise<'active' | 'idle' | 'locked'>;
  /** Our own popup takes the focus while it is open, on some systems. */
  readonly isPopupOpen: () => Promise<boolean>;
};

export type WindowAnswer = {
  readonly id?: number | undefined;
  readonly focused: boolean;
  readonly type?: string | undefined;
  readonly incognito: boolean;
};

export type TabAnswer = {
  readonly id?: number | undefined;
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
  readonly memory: { titled?: Titled | undefined; leaving?: Leaving | undefined };
};

type Leaving = { readonly sinceMs: number; readonly isTold: boolean };

/** The address a title was last taken from. */
export type Titled = { readonly tabId: number | undefined; readonly url: string; readonly title: string };

export type Look = { readonly sight: Sight; readonly nowMs: number };

/** Switching between two browser windows looks like leaving for a moment. */
const LEAVING_MS = 400;
const LEFT: Shown = { kind: 'left' };

/** What the browser shows now, as far as the privacy level lets it be known. */
export async function lookAtBrowser(eyes: Eyes): Promise<Look> {
  const look = await lookOnce(eyes);
  if (look.sight.shown?.kind === 'left') return leave(look, eyes);
  eyes.memory.leaving = undefined;
  return look;
}

/** Told when it has lasted, and dated from its first moment. Nothing waits for that: the looks go on meanwhile. */
function leave(look: Look, { memory, lookAgainIn }: Eyes): Look {
  const { sinceMs, isTold } = memory.leaving ?? { sinceMs: look.nowMs, isTold: false };
  const restMs = sinceMs + LEAVING_MS - look.nowMs;
  memory.leaving = { sinceMs, isTold: restMs <= 0 };
  if (restMs <= 0) return isTold ? look : { ...look, nowMs: sinceMs };
  lookAgainIn(restMs);
  return { ...look, sight: { input: look.sight.input } };
}

async function lookOnce(eyes: Eyes): Promise<Look> {
  const [shown, input] = await Promise.all([lookAtWindow(eyes), eyes.ask.input()]);
  const nowMs = eyes.now();
  return { sight: { shown, input: toInput(input, nowMs) }, nowMs };
}

function toInput(kind: Input['kind'], nowMs: number): Input {
  return kind === 'idle' ? { kind, sinceMs: nowMs - IDLE_AFTER_MS } : { kind };
}

async function lookAtWindow({ ask, memory, readPrivacy }: Eyes): Promise<Shown | undefined> {
  const browserWindow = await ask.lastFocusedWindow();
  if (!browserWindow || browserWindow.incognito) return LEFT;
  if (browserWindow.focused && browserWindow.type !== 'normal') return undefined;
  if (!browserWindow.focused && !(await ask.isPopupOpen())) return LEFT;
  const tab = browserWindow.id === undefined ? undefined : await ask.activeTab(browserWindow.id);
  if (!tab) return undefined;
  return tab.incognito ? LEFT : toShown(tab, await readPrivacy(), memory);
}

/** Firefox passes through about:blank on every navigation, and a new tab has no address yet: both say nothing. */
function toShown(tab: TabAnswer, rules: PrivacyRules, memory: Eyes['memory']): Shown | undefined {
  const { url } = tab;
  if (!url || (url === 'about:blank' && tab.status === 'loading')) return undefined;
  const hasNavigated = memory.titled?.tabId !== tab.id || memory.titled?.url !== url;
  const title = hasNavigated ? toNewTitle(tab, url, memory) : tab.title;
  const page = judgePage({ url, title }, rules);
  if (page === 'private') return { kind: 'private' };
  return page && { kind: 'page', ...page, audible: tab.audible ?? false, hasNavigated };
}

/**
 * A title belongs to a new address once the page is complete. Pages that change their address without loading keep
 * the old title for a moment: the same words in the same tab are not yet taken.
 */
function toNewTitle(tab: TabAnswer, url: string, memory: Eyes['memory']): string | undefined {
  const isStale = memory.titled?.tabId === tab.id && memory.titled?.title === tab.title;
  if (tab.status === 'loading' || !tab.title || isStale) return undefined;
  memory.titled = { tabId: tab.id, url, title: tab.title };
  return tab.title;
}

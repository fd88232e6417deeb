import { browser, type Tabs } from '../platform/browser.ts';
import { IDLE_AFTER_MS } from './find-idle.ts';
import type { KnownTabs } from './known-tabs.ts';

export type BrowserWatchers = {
  /** Something may look different now. */
  readonly look: () => void;
  readonly seeAddress: (url: string) => void;
  /** Something changed about so long ago. */
  readonly notice: (agoMs: number) => void;
  /** Whoever was at the computer may not be, and the other way round. */
  readonly forgetInput: () => void;
  /** Another window may be in front, or none. */
  readonly forgetFront: () => void;
  readonly tabs: KnownTabs;
};

/** Chromium on every system looks for input, and for a locked screen, once a second; Firefox tells at once. */
const TOLD_LATE_MS = import.meta.env.MODE === 'chromium' ? 500 : 0;

const STARTING_MS = 1_000;

/** What of a tab can be seen, or tells when the rest of it can be. */
const SEEN: readonly string[] = ['url', 'status', 'title', 'audible', 'discarded'];

/** Registers every listener of what is shown. None of them says what happened: they only say "look". */
export function watchBrowser(watchers: BrowserWatchers): void {
  const { look, seeAddress, notice, forgetInput, forgetFront, tabs } = watchers;
  const lookAtWindows = () => {
    forgetFront();
    look();
  };
  const lookAtAll = () => {
    tabs.forgetAll();
    look();
  };
  browser.tabs.onActivated.addListener((active) => {
    tabs.activated(active);
    look();
  });
  browser.tabs.onRemoved.addListener((id) => {
    tabs.removed(id);
    look();
  });
  for (const moved of [browser.tabs.onReplaced, browser.tabs.onAttached, browser.tabs.onDetached])
    moved.addListener(lookAtAll);
  browser.tabs.onUpdated.addListener((_id, change, tab) => {
    tabs.updated(tab);
    if (change.url) seeAddress(change.url);
    if (isSeen(change, tab)) look();
  });
  browser.windows.onFocusChanged.addListener(lookAtWindows);
  browser.windows.onRemoved.addListener(lookAtWindows);
  browser.idle.setDetectionInterval(IDLE_AFTER_MS / 1000);
  browser.idle.onStateChanged.addListener((state) => {
    forgetInput();
    if (state === 'idle') look();
    else notice(TOLD_LATE_MS + startedAgoMs());
  });
}

/** What has started this life of the worker has waited for it. */
function startedAgoMs(): number {
  const ageMs = performance.now();
  return ageMs < STARTING_MS ? ageMs : 0;
}

function isSeen(change: Tabs.OnUpdatedChangeInfoType, tab: Tabs.Tab): boolean {
  return tab.active && Object.keys(change).some((key) => SEEN.includes(key));
}

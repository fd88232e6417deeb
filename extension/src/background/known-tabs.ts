import type { TabAnswer } from './look-at-browser.ts';

/** What the browser has answered and told of its tabs in this life of the worker. */
export type KnownTabs = {
  /** The tab in front of that window, if it is known as it is now. */
  readonly find: (browserWindowId: number | undefined) => TabAnswer | undefined;
  /** Call before asking: what it returns keeps the answer, unless something changed while that was under way. */
  readonly asking: () => (answer: TabAnswer | undefined) => void;
  readonly activated: (tab: { readonly tabId: number; readonly windowId: number }) => void;
  readonly updated: (tab: TabAnswer) => void;
  readonly removed: (tabId: number) => void;
  /** Tabs were moved or replaced. */
  readonly forgetAll: () => void;
};

type Known = { readonly tab: TabAnswer; readonly askedMs: number };

/** For so long at most the browser is believed to have told of every change. */
const HOLDS_MS = 5 * 60_000;
const MOST = 64;

/**
 * Saves looks their dearest question. Which tab is in front is told with every switch, and what it shows was asked when it
 * was in front before; titles and sound are taken as told. An address is only ever taken from an answer.
 *
 *     told   a in front    b in front    a in front    b has another title    a in front    a loads
 *     asked  a             b                                                                a
 */
export function createKnownTabs(now: () => number): KnownTabs {
  const tabs = new Map<number, Known>();
  const inFront = new Map<number, number>();
  let changes = 0;
  const change = (make: () => void) => {
    changes += 1;
    make();
  };
  return {
    find: (browserWindowId) => {
      const known = findIn(tabs, browserWindowId === undefined ? undefined : inFront.get(browserWindowId));
      const isStill = known?.tab.windowId === browserWindowId;
      return known && isStill && now() - known.askedMs < HOLDS_MS ? known.tab : undefined;
    },
    asking: () => {
      const [turn, askedMs] = [changes, now()];
      return (tab) => {
        if (tab?.id === undefined || tab.windowId === undefined || turn !== changes) return;
        inFront.set(tab.windowId, tab.id);
        keep(tabs, tab.id, { tab: toFacts(tab), askedMs });
      };
    },
    activated: ({ tabId, windowId }) => change(() => inFront.set(windowId, tabId)),
    updated: (tab) =>
      change(() => {
        const known = findIn(tabs, tab.id);
        if (tab.id === undefined || !known) return;
        if (isSamePage(known.tab, tab)) tabs.set(tab.id, { ...known, tab: toFacts(tab) });
        else tabs.delete(tab.id);
      }),
    removed: (tabId) => change(() => tabs.delete(tabId)),
    forgetAll: () =>
      change(() => {
        tabs.clear();
        inFront.clear();
      }),
  };
}

function findIn(tabs: ReadonlyMap<number, Known>, id: number | undefined): Known | undefined {
  return id === undefined ? undefined : tabs.get(id);
}

/** Titles and addresses can be long: what was asked longest ago goes. */
function keep(tabs: Map<number, Known>, id: number, known: Known): void {
  tabs.delete(id);
  tabs.set(id, known);
  const [oldest] = tabs.keys();
  if (tabs.size > MOST && oldest !== undefined) tabs.delete(oldest);
}

function isSamePage(before: TabAnswer, { url, status, windowId }: TabAnswer): boolean {
  return url === before.url && status === before.status && windowId === before.windowId;
}

/** Without the picture of its site, which the browser sends along. */
function toFacts({ id, windowId, url, title, status, audible, incognito }: TabAnswer): TabAnswer {
  return { id, windowId, url, title, status, audible, incognito };
}

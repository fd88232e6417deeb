import { createKnownTabs, type KnownTabs } from '../background/known-tabs.ts';
import {
  type Eyes,
  lookAtBrowser,
  type TabAnswer,
  type WindowAnswer,
} from '../background/look-at-browser.ts';

export type Scene = {
  window?: WindowAnswer | undefined;
  tab?: TabAnswer | undefined;
  untouchedSinceMs?: number | undefined;
  isLocked: boolean;
  isPopupOpen: boolean;
  nowMs: number;
  againInMs: number[];
};

export const inFront: WindowAnswer = { id: 1, focused: true, incognito: false };

export function tabOf(url: string, more: Partial<TabAnswer> = {}): TabAnswer {
  return {
    id: 7,
    windowId: 1,
    url,
    title: 'A title',
    status: 'complete',
    audible: false,
    incognito: false,
    ...more,
  };
}

/** A browser whose answers are as the scene says, which tells of its tabs as browsers do, and eyes on it. */
export function createScene(tab?: TabAnswer) {
  let shown = tab;
  const scene: Scene = {
    window: inFront,
    get tab() {
      return shown;
    },
    set tab(next) {
      shown = next;
      tell(tabs, next);
    },
    isLocked: false,
    isPopupOpen: false,
    nowMs: 0,
    againInMs: [],
  };
  const tabs = createKnownTabs(() => scene.nowMs);
  const eyes: Eyes = {
    ask: {
      lastFocusedWindow: async () => scene.window,
      activeTab: async () => scene.tab,
      input: async (seconds) => {
        const untouchedMs = scene.nowMs - (scene.untouchedSinceMs ?? scene.nowMs);
        if (scene.isLocked) return 'locked';
        return untouchedMs >= seconds * 1000 ? 'idle' : 'active';
      },
      isPopupOpen: async () => scene.isPopupOpen,
    },
    readPrivacy: async () => ({
      level: 'path',
      never: { record: ['bank.test'], title: [] },
      ownOrigin: 'chrome-extension://ours/',
    }),
    now: () => scene.nowMs,
    lookAgainIn: (ms) => void scene.againInMs.push(ms),
    pause: async (ms) => {
      scene.nowMs += ms;
    },
    frontHoldsMs: async () => 0,
    tabs,
    memory: {},
  };
  const look = async (tab?: TabAnswer) => {
    scene.tab = tab ?? scene.tab;
    return (await lookAtBrowser(eyes)).sight.shown;
  };
  /** What is shown once it has lasted. */
  const lookTwice = async () => {
    await look();
    scene.nowMs += 400;
    return look();
  };
  return { scene, eyes, look, lookTwice };
}

function tell(tabs: KnownTabs, tab: TabAnswer | undefined): void {
  if (tab?.id === undefined || tab.windowId === undefined) tabs.forgetAll();
  else {
    tabs.activated({ tabId: tab.id, windowId: tab.windowId });
    tabs.updated(tab);
  }
}

import { browser } from '../platform/browser.ts';
import type { BrowserQuestions, TabAnswer, WindowAnswer } from './look-at-browser.ts';

const WITH_DEVELOPER_TOOLS = { populate: false, windowTypes: ['normal', 'popup', 'app', 'devtools'] };

/** The questions of a look, put to the real browser. */
export const askBrowser: BrowserQuestions = {
  lastFocusedWindow: () => {
    front = askFront();
    return askWindow().catch(() => undefined); // rejects when no browser window is open
  },
  activeTab: askTab,
  input: (withinSeconds) => browser.idle.queryState(withinSeconds),
  isPopupOpen: async () => (await browser.runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0,
};

/** Chromium leaves developer tools out unless asked for them; Firefox never tells of them. */
async function askWindow(): Promise<WindowAnswer> {
  const found = await browser.windows.getLastFocused(WITH_DEVELOPER_TOOLS);
  if (found.type !== 'devtools') return found;
  return { ...(await browser.windows.getLastFocused()), focused: found.focused };
}

/** Asked together with the window, so that both answers come at once; it is nearly always the tab that is meant. */
let front: Promise<(TabAnswer & { readonly windowId?: number | undefined }) | undefined> | undefined;

async function askFront() {
  const tabs = await browser.tabs.query({ active: true, lastFocusedWindow: true }).catch(() => []); // then it is asked for
  return tabs[0];
}

async function askTab(browserWindowId: number): Promise<TabAnswer | undefined> {
  const found = await front;
  if (found?.windowId === browserWindowId) return found;
  const [tab] = await browser.tabs.query({ active: true, windowId: browserWindowId });
  return tab;
}

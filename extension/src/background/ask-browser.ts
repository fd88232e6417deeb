import { browser } from '../platform/browser.ts';
import type { BrowserQuestions, TabAnswer, WindowAnswer } from './look-at-browser.ts';

const WITH_DEVELOPER_TOOLS = { populate: false, windowTypes: ['normal', 'popup', 'app', 'devtools'] };

/** The questions of a look, put to the real browser. */
export const askBrowser: BrowserQuestions = {
  lastFocusedWindow: () => askWindow().catch(() => undefined), // rejects when no browser window is open
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

async function askTab(windowId?: number): Promise<TabAnswer | undefined> {
  const place = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
  const tabs = await browser.tabs.query({ active: true, ...place }).catch(() => []); // no window is open
  return tabs[0];
}

import { browser } from '../platform/browser.ts';
import {
  type BrowserQuestions,
  IDLE_AFTER_MS,
  type TabAnswer,
  type WindowAnswer,
} from './look-at-browser.ts';

/** The questions of a look, put to the real browser. */
export const askBrowser: BrowserQuestions = {
  lastFocusedWindow: () => askWindow().catch(() => undefined), // rejects when no browser window is open
  activeTab: askTab,
  input: () => browser.idle.queryState(IDLE_AFTER_MS / 1000),
  isPopupOpen: async () => (await browser.runtime.getContexts({ contextTypes: ['POPUP'] })).length > 0,
};

function askWindow(): Promise<WindowAnswer> {
  return browser.windows.getLastFocused();
}

async function askTab(browserWindowId: number): Promise<TabAnswer | undefined> {
  const [tab] = await browser.tabs.query({ active: true, windowId: browserWindowId });
  return tab;
}

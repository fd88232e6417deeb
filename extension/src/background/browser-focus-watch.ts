import { browser } from '../platform/browser.ts';
import { createFocusWatch } from './watch-focus.ts';

/** The focus watch on the real browser; does nothing where the browser itself tells that it was left. */
export function createBrowserFocusWatch(look: () => void): (isWanted: boolean) => Promise<void> {
  const watch = createFocusWatch({
    isFocused: async () => (await browser.windows.getLastFocused()).focused,
    look,
    every: (ms, ask) => {
      const timer = setInterval(ask, ms);
      return () => clearInterval(timer);
    },
  });
  return async (isWanted) => watch(isWanted && (await hidesLeaving()));
}

async function hidesLeaving(): Promise<boolean> {
  return import.meta.env.MODE === 'chromium' && (await browser.runtime.getPlatformInfo()).os === 'linux';
}

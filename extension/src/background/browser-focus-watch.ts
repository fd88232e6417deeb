import { browser } from '../platform/browser.ts';
import type { SessionRecord } from '../platform/database.ts';
import type { BrowserRecorder } from './browser-recorder.ts';
import { createFocusWatch } from './watch-focus.ts';

/** The focus watch on the real browser; does nothing where the browser itself tells that it was left. */
export function createBrowserFocusWatch({
  notice,
  awake,
}: Pick<BrowserRecorder, 'notice' | 'awake'>): (session: SessionRecord | undefined) => Promise<void> {
  const watch = createFocusWatch({
    isFocused: async () => {
      awake();
      return (await browser.windows.getLastFocused(ANY_WINDOW)).focused;
    },
    notice,
    after: (ms, ask) => {
      const timer = setTimeout(ask, ms);
      return () => clearTimeout(timer);
    },
    ticks: () => performance.now(),
  });
  return async (session) => {
    if (await hidesLeaving()) watch(session);
  };
}

const ANY_WINDOW = { populate: false, windowTypes: ['normal', 'popup', 'app', 'devtools'] };
let known: boolean | undefined;

async function hidesLeaving(): Promise<boolean> {
  known ??= import.meta.env.MODE === 'chromium' && (await browser.runtime.getPlatformInfo()).os === 'linux';
  return known;
}

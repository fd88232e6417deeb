import type { SessionRecord } from '../platform/database.ts';
import type { BrowserRecorder } from './browser-recorder.ts';
import { hidesLeaving } from './hides-leaving.ts';
import { createFocusWatch } from './watch-focus.ts';

/** The focus watch on the real browser; does nothing where the browser itself tells that it was left. */
export function createBrowserFocusWatch({
  notice,
  isInFront,
  askedFrontAgoMs,
  believeFrontFor,
}: Pick<BrowserRecorder, 'notice' | 'isInFront' | 'askedFrontAgoMs' | 'believeFrontFor'>): (
  session: SessionRecord | undefined,
) => Promise<void> {
  const watch = createFocusWatch({
    isFocused: isInFront,
    askedAgoMs: askedFrontAgoMs,
    notice,
    believeFor: believeFrontFor,
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

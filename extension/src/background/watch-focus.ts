import type { SessionRecord } from '../platform/database.ts';

/** How late leaving or coming back may be seen where the browser does not tell. */
export const FOCUS_EVERY_MS = 500;

export type FocusQuestions = {
  readonly isFocused: () => Promise<boolean>;
  readonly look: () => void;
  /** Calls `ask` again and again until the returned function is called. */
  readonly every: (ms: number, ask: () => void) => () => void;
};

/** Nobody leaves or comes back without touching anything: while nobody is there, nothing is asked. */
export function wantsFocusWatch(session: SessionRecord | undefined): boolean {
  return session?.timer.state === 'running' && (session.sight?.input.kind ?? 'active') === 'active';
}

/**
 * Asks for the focus while it is wanted, and says "look" when it changed. Only for Chromium on Linux, which fires no
 * `windows.onFocusChanged` when its last window loses the focus (measured: Chromium 156, X11, with and without a window
 * manager, no debugger); everywhere else the browser tells by itself.
 */
export function createFocusWatch({ isFocused, look, every }: FocusQuestions): (isWanted: boolean) => void {
  let stop: (() => void) | undefined;
  let last: boolean | undefined;
  const ask = async () => {
    const now = await isFocused().catch(() => false); // no window at all is no focus
    if (last !== undefined && now !== last) look();
    last = now;
  };
  return (isWanted) => {
    if (isWanted === (stop !== undefined)) return;
    stop?.();
    last = undefined;
    stop = isWanted ? every(FOCUS_EVERY_MS, () => void ask()) : undefined;
  };
}

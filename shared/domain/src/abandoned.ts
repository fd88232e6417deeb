import { changesAt, type Timer } from './timer.ts';

/** A session that waits for its person longer than this is over: `paused` by the person, or open-ended with nobody there. */
export const ABANDONED_AFTER_MS = { paused: 12 * 3_600_000, open: 16 * 3_600_000 } as const;

/**
 * When a session that was left alone was last held; undefined while it is not abandoned. It ends there, so that the
 * hours in which nobody came back are no part of it. `lastHeldMs` = when somebody was last seen at a page.
 *
 *     paused      |--------- 12 h ---------|   ends where the pause began
 *     open-ended  |--------------- 16 h ---------------|   ends where somebody was last at a page
 *
 * What ends or goes on by itself is never abandoned.
 */
export function abandonedAt(
  timer: Timer,
  { nowMs, lastHeldMs }: { readonly nowMs: number; readonly lastHeldMs: number },
): number | undefined {
  if (timer.state === 'idle' || changesAt(timer) !== undefined) return undefined;
  const heldMs = timer.state === 'paused' ? timer.pausedAtMs : lastHeldMs;
  const longestMs = ABANDONED_AFTER_MS[timer.state === 'paused' ? 'paused' : 'open'];
  return nowMs - heldMs >= longestMs ? heldMs : undefined;
}

import type { CurrentSession } from '../../messages.ts';

/** What a running session's clock shows. `progress` 0–1; absent, like `leftMs`, when open-ended. */
export type SessionClock = {
  readonly elapsedMs: number;
  readonly leftMs?: number | undefined;
  readonly progress?: number | undefined;
};

export type ClockTimes = { readonly nowMs: number; readonly readAtMs: number };

/** While running the clock follows `nowMs`. While paused it stands: the session's times are as of `readAtMs`. */
export function toSessionClock(session: CurrentSession, { nowMs, readAtMs }: ClockTimes): SessionClock {
  const atMs = session.state === 'paused' ? readAtMs : nowMs;
  const elapsedMs = Math.max(0, atMs - session.startedAtMs - session.pausedMs);
  if (session.endsAtMs === undefined) return { elapsedMs };
  const leftMs = Math.max(0, session.endsAtMs - atMs);
  const plannedMs = elapsedMs + leftMs;
  return { elapsedMs, leftMs, progress: plannedMs === 0 ? 1 : elapsedMs / plannedMs };
}

import type { CurrentSession } from '../../messages.ts';

/** What a running session's clock shows. `progress` 0–1; absent, like `leftMs`, when open-ended. */
export type SessionClock = {
  readonly elapsedMs: number;
  readonly leftMs?: number | undefined;
  readonly progress?: number | undefined;
};

export type ClockTimes = { readonly nowMs: number; readonly readAtMs: number };

/**
 * While running the clock follows `nowMs`. While paused it stands: the session's times are as of `readAtMs`.
 * In a plan of phases, what is left is left of the phase, and the clock of a break runs.
 */
export function toSessionClock(session: CurrentSession, { nowMs, readAtMs }: ClockTimes): SessionClock {
  const { phase } = session;
  const isBreak = phase !== undefined && phase.kind !== 'focus';
  const atMs = session.state === 'paused' && !isBreak ? readAtMs : nowMs;
  const elapsedMs = Math.max(0, atMs - session.startedAtMs - session.pausedMs);
  if (session.endsAtMs === undefined) return { elapsedMs };
  const leftMs = Math.max(0, session.endsAtMs - atMs);
  const plannedMs = phase?.plannedMs ?? elapsedMs + leftMs;
  return { elapsedMs, leftMs, progress: plannedMs === 0 ? 1 : Math.max(0, plannedMs - leftMs) / plannedMs };
}

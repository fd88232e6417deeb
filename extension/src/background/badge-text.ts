import { endsAt, type PausedTimer, pausedFor } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';
import { FRESH_CUE_MS, lastCued } from './cue-plans.ts';

/** A plan of the person's is due. */
const CUE = 'if →';

/** For a minute that a plan is due; else minutes left, begun ones included, in a break those of the break; minutes held so far when open-ended. Four characters fit. */
export function badgeText(session: SessionRecord | undefined, nowMs: number): string {
  if (!session || session.timer.state === 'idle') return '';
  if (lastCued(session, nowMs, FRESH_CUE_MS)) return CUE;
  if (session.timer.state === 'paused') return pauseText(session.timer, nowMs);
  const endMs = endsAt(session.timer, nowMs);
  const heldMs = nowMs - session.startedAtMs - pausedFor(session.timer, nowMs);
  const minutes = endMs === undefined ? Math.floor(heldMs / 60_000) : Math.ceil((endMs - nowMs) / 60_000);
  return minutes < 600 ? `${Math.max(0, minutes)}` : `${Math.floor(minutes / 60)}h`;
}

/** A break that is over waits for the person. */
function pauseText({ breakEndsAtMs }: PausedTimer, nowMs: number): string {
  if (breakEndsAtMs === undefined) return 'II';
  return breakEndsAtMs <= nowMs ? '?' : `${Math.ceil((breakEndsAtMs - nowMs) / 60_000)}`;
}

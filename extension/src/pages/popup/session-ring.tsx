import { formatTimer } from '@locked-in/ui';
import type { CurrentSession } from '../../messages.ts';
import { formatClock } from '../format.ts';
import { HERE } from '../zone.ts';
import { type ClockTimes, toSessionClock } from './session-clock.ts';
import { leftUntilWords, phaseWords, sinceWords, untilWords, WORDS } from './words.ts';

export type SessionRingProps = { readonly session: CurrentSession; readonly times: ClockTimes };

/** The time left inside a ring that fills; open-ended sessions count up inside a plain ring. */
export function SessionRing({ session, times }: SessionRingProps) {
  const { elapsedMs, leftMs, progress } = toSessionClock(session, times);
  const time = formatTimer(leftMs ?? floorToSecond(elapsedMs));
  return (
    <div class="ring" role="timer">
      <svg viewBox="0 0 200 200" aria-hidden="true">
        <circle class="ring-track" cx="100" cy="100" r="92" />
        {progress === undefined ? null : (
          <circle
            class="ring-progress"
            cx="100"
            cy="100"
            r="92"
            pathLength={100}
            stroke-dasharray={`${progress * 100} 100`}
          />
        )}
      </svg>
      <div class="ring-text">
        <span class={time.length > 5 ? 'ring-time long' : 'ring-time'}>{time}</span>
        {session.phase === undefined ? null : <span class="small phase">{phaseWords(session.phase)}</span>}
        <span class="small muted">{captionOf(session)}</span>
      </div>
    </div>
  );
}

function captionOf({ state, phase, startedAtMs, endsAtMs = 0 }: CurrentSession): string {
  if (phase?.isWaiting) return WORDS.breakOver;
  const isBreak = phase !== undefined && phase.kind !== 'focus';
  if (state === 'paused' && !isBreak) return WORDS.paused;
  if (phase !== undefined) return untilWords(formatClock(phase.endsAtMs, HERE));
  if (endsAtMs === 0) return sinceWords(formatClock(startedAtMs, HERE));
  return leftUntilWords(formatClock(endsAtMs, HERE));
}

/** What has passed is rounded down, what is left is rounded up. */
function floorToSecond(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}

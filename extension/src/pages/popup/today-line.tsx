import { formatDuration } from '@locked-in/ui';
import type { Status } from '../../messages.ts';
import { REFLECT_LINK } from '../page-links.ts';
import { todayWords, WORDS } from './words.ts';

export type TodayLineProps = { readonly status: Pick<Status, 'today' | 'session'>; readonly nowMs: number };

/** How long sessions have lasted today, with the one that runs. */
export function TodayLine({ status: { today, session }, nowMs }: TodayLineProps) {
  if (today === undefined || (today.endedMs === 0 && today.sessions === 0)) return null;
  const pausedSince = session?.pausedAtMs === undefined ? nowMs : Math.min(session.pausedAtMs, nowMs);
  const runningMs = session ? Math.max(0, pausedSince - session.startedAtMs - session.pausedMs) : 0;
  return (
    <p>
      <span>{todayWords(formatDuration(today.endedMs + runningMs))}</span>
      <a href={REFLECT_LINK} target="_blank" rel="noopener">
        {WORDS.allSessions}
      </a>
    </p>
  );
}

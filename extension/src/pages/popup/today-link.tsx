import { formatDuration } from '@locked-in/ui';
import type { Status } from '../../messages.ts';
import { REFLECT_LINK } from '../page-links.ts';
import { todayWords, WORDS } from './words.ts';

export type TodayLinkProps = { readonly status: Pick<Status, 'today' | 'session'>; readonly nowMs: number };

/** How long sessions have lasted today, with the one that runs; leads to all of them. */
export function TodayLink({ status: { today, session }, nowMs }: TodayLinkProps) {
  const pausedSince = session?.pausedAtMs === undefined ? nowMs : Math.min(session.pausedAtMs, nowMs);
  const runningMs = session ? Math.max(0, pausedSince - session.startedAtMs - session.pausedMs) : 0;
  const totalMs = (today?.endedMs ?? 0) + runningMs;
  return (
    <a href={REFLECT_LINK} target="_blank" rel="noopener" title={WORDS.allSessions}>
      {totalMs === 0 ? WORDS.allSessions : todayWords(formatDuration(totalMs))}
    </a>
  );
}

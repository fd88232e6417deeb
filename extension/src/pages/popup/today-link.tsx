import type { Status } from '../../messages.ts';
import { formatDuration } from '../format.ts';
import { REFLECT_LINK } from '../page-links.ts';
import { todayWords, WORDS } from './words.ts';

export type TodayLinkProps = { readonly status: Pick<Status, 'today' | 'session'> };

/** How much was held today, with the one that runs; leads to all of them. */
export function TodayLink({ status: { today, session } }: TodayLinkProps) {
  const totalMs = (today?.endedMs ?? 0) + (session?.heldMs ?? 0);
  return (
    <a href={REFLECT_LINK} target="_blank" rel="noopener" title={WORDS.allSessions}>
      {totalMs === 0 ? WORDS.allSessions : todayWords(formatDuration(totalMs))}
    </a>
  );
}

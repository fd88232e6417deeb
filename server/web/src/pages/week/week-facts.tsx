import type { ReportDetails, WeeklyReport } from '@locked-in/domain';
import { dayWords, formatClock, formatDuration, formatNumber, formatShare } from '@locked-in/ui';
import { Total } from '../../frame/total.tsx';
import { WEEK_WORDS as WORDS } from './words.ts';

type WeekFactsProps = { readonly sessions: WeeklyReport['sessions']; readonly details: ReportDetails };

/** The longest stretch, how often pages changed, and how much of it all was seen. */
export function WeekFacts({ sessions, details }: WeekFactsProps) {
  const { longestStretch, switches, coverage } = details;
  return (
    <section class="totals facts" aria-label={WORDS.more}>
      <Total
        id="longestStretch"
        name={WORDS.longest}
        value={longestStretch === undefined ? '–' : formatDuration(longestStretch.ms)}
        detail={longestStretch === undefined ? WORDS.noLongest : whenOf(longestStretch, sessions)}
      />
      <Total
        id="switches"
        name={WORDS.switches}
        value={switches === undefined ? '–' : formatNumber(switches.perHour.page)}
        detail={
          switches === undefined
            ? WORDS.nothingObserved
            : WORDS.switchesDetail(formatNumber(switches.perHour.site))
        }
      />
      <Total
        id="coverage"
        name={WORDS.coverage}
        value={coverage === undefined ? '–' : formatShare(coverage.share)}
        detail={
          coverage === undefined
            ? WORDS.nothingObserved
            : WORDS.coverageDetail(formatDuration(coverage.observedMs), formatDuration(coverage.lengthMs))
        }
      />
    </section>
  );
}

/** "Thursday 10:04, draft chapter 2" */
function whenOf(
  { sessionId, startMs }: NonNullable<ReportDetails['longestStretch']>,
  sessions: WeeklyReport['sessions'],
): string {
  const session = sessions.find((one) => one.sessionId === sessionId);
  if (session === undefined) return '';
  const when = `${dayWords(session.date).weekday} ${formatClock(startMs, session.timeZone)}`;
  return session.intent === '' ? when : `${when}, ${session.intent}`;
}

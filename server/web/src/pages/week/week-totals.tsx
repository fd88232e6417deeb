import type { ComparedTimes, WeeklyReport } from '@locked-in/domain';
import { formatDuration, formatDurationInterval } from '@locked-in/ui';
import { shareWords } from '../../frame/share-words.ts';
import { Total } from '../../frame/total.tsx';
import type { LastWeek } from './last-week.ts';
import { WEEK_WORDS as WORDS } from './words.ts';

export type WeekTotalsProps = {
  readonly report: Pick<WeeklyReport, 'totals' | 'details'>;
  readonly lastWeek?: LastWeek | undefined;
};

/** The week's sums, beside last week's and those of the mean of four weeks. */
export function WeekTotals({ report: { totals, details }, lastWeek }: WeekTotalsProps) {
  const before = (say: (times: ComparedTimes) => string) => [
    ...(lastWeek === undefined ? [] : [`${say(lastWeek)} ${lastWeek.words}`]),
    ...meanLine(details?.comparison, lastWeek !== undefined, say),
  ];
  return (
    <section class="totals" aria-label={WORDS.numbers}>
      <Total
        id="onTask"
        name={WORDS.onTask}
        value={formatDurationInterval(totals.onTaskMs)}
        detail={shareWords(totals)}
        before={before((times) => formatDurationInterval(times.onTaskMs))}
      />
      <Total
        id="held"
        name={WORDS.held}
        value={formatDuration(totals.heldMs)}
        detail={WORDS.heldDetail}
        before={before((times) => formatDuration(times.heldMs))}
      />
      <Total
        id="declared"
        name={WORDS.declared}
        value={formatDuration(totals.declaredMs)}
        detail={WORDS.inSessions(totals.sessions)}
        before={before((times) => formatDuration(times.declaredMs))}
      />
    </section>
  );
}

/** A mean over one week is that week, which is not said twice. */
function meanLine(
  comparison: NonNullable<WeeklyReport['details']>['comparison'] | undefined,
  hasLast: boolean,
  say: (times: ComparedTimes) => string,
): readonly string[] {
  const { mean, weeks = 0 } = comparison ?? {};
  if (mean === undefined || (hasLast && weeks < 2)) return [];
  return [WORDS.mean(say(mean), weeks)];
}

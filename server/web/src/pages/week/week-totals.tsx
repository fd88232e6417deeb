import type { WeeklyReport } from '@locked-in/domain';
import { formatDuration, formatDurationInterval } from '@locked-in/ui';
import { shareWords } from '../../frame/share-words.ts';
import { Total } from '../../frame/total.tsx';
import type { LastWeek } from './last-week.ts';

type WeekTotalsProps = { readonly totals: WeeklyReport['totals']; readonly lastWeek?: LastWeek | undefined };

export function WeekTotals({ totals, lastWeek }: WeekTotalsProps) {
  const before = (of: (last: LastWeek) => string) => lastWeek && `${of(lastWeek)} ${lastWeek.words}`;
  return (
    <section class="totals" aria-label="The week in numbers">
      <Total
        id="onTask"
        name="On task"
        value={formatDurationInterval(totals.onTaskMs)}
        detail={shareWords(totals)}
        before={before((last) => formatDurationInterval(last.onTaskMs))}
      />
      <Total
        id="held"
        name="Held"
        value={formatDuration(totals.heldMs)}
        detail="browser in front, you there"
        before={before((last) => formatDuration(last.heldMs))}
      />
      <Total
        id="declared"
        name="Declared"
        value={formatDuration(totals.declaredMs)}
        detail={totals.sessions === 1 ? 'in 1 session' : `in ${totals.sessions} sessions`}
        before={before((last) => formatDuration(last.declaredMs))}
      />
    </section>
  );
}

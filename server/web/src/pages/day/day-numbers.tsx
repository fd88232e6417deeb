import type { ComparedTimes, DayTotals } from '@locked-in/domain';
import { dayWords, formatDuration, formatDurationInterval } from '@locked-in/ui';
import { shareWords } from '../../frame/share-words.ts';
import { Total } from '../../frame/total.tsx';
import { DAY_WORDS as WORDS } from './words.ts';

export type DayNumbersProps = {
  readonly day: DayTotals;
  /** The same weekday a week before; absent when there was none. */
  readonly lastWeek?: ComparedTimes | undefined;
};

export function DayNumbers({ day, lastWeek }: DayNumbersProps) {
  const { weekday } = dayWords(day.date);
  const before = (of: (last: ComparedTimes) => string) =>
    lastWeek && lastWeek.sessions > 0 ? [WORDS.lastWeek(of(lastWeek), weekday)] : undefined;
  return (
    <section class="totals" aria-label={WORDS.numbers}>
      <Total
        id="onTask"
        name="On task"
        value={formatDurationInterval(day.onTaskMs)}
        detail={shareWords(day)}
        before={before((last) => formatDurationInterval(last.onTaskMs))}
      />
      <Total
        id="held"
        name="Held"
        value={formatDuration(day.heldMs)}
        detail={WORDS.present}
        before={before((last) => formatDuration(last.heldMs))}
      />
      <Total
        id="declared"
        name="Declared"
        value={formatDuration(day.declaredMs)}
        detail={WORDS.inSessions(day.sessions)}
        before={before((last) => formatDuration(last.declaredMs))}
      />
    </section>
  );
}

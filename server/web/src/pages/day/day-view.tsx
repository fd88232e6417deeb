import { DayHead } from './day-head.tsx';
import { DayNumbers } from './day-numbers.tsx';
import { DaySessions } from './day-sessions.tsx';
import type { Day } from './to-day.ts';
import { DAY_WORDS as WORDS } from './words.ts';

export function DayView({ date, week, totals, lastWeek, sessions, strips }: Day) {
  return (
    <article class="report">
      <DayHead date={date} week={week} />
      {totals !== undefined && <DayNumbers day={totals} lastWeek={lastWeek} />}
      {sessions.length > 0 && <DaySessions sessions={sessions} strips={strips} />}
      {sessions.length === 0 && <p class="empty-line">{WORDS.none}</p>}
    </article>
  );
}

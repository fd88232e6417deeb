import type { DayTotals } from '@locked-in/domain';
import { dayWords } from '@locked-in/ui';
import { dayHref } from '../../hrefs.ts';
import { WEEK_WORDS as WORDS } from './words.ts';

/** The way to the page of each day that has something to show. */
export function DayLinks({ days }: { readonly days: readonly DayTotals[] }) {
  const used = days.filter(({ sessions }) => sessions > 0);
  return (
    <nav class="day-links small" aria-label={WORDS.dayPages}>
      <span class="muted">{WORDS.dayPages}</span>
      {used.map(({ date }) => (
        <a key={date} href={dayHref(date)}>
          {dayWords(date).weekday}
        </a>
      ))}
    </nav>
  );
}

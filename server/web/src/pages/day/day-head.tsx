import { dayWords } from '@locked-in/ui';
import { dayHref, weekHref } from '../../hrefs.ts';
import { weekName } from '../week/week-words.ts';
import { nextDate, previousDate } from './dates.ts';
import { DAY_WORDS as WORDS } from './words.ts';

export function DayHead({ date, week }: { readonly date: string; readonly week: string }) {
  return (
    <header class="report-head">
      <div>
        <p class="overline">
          <a href={weekHref(week)}>{weekName(week)}</a>
        </p>
        <h1>{dayWords(date).long}</h1>
      </div>
      <nav class="turn" aria-label="Days">
        <Turn date={previousDate(date)} rel="prev" says={WORDS.dayBefore} />
        <Turn date={nextDate(date)} rel="next" says={WORDS.dayAfter} />
      </nav>
    </header>
  );
}

function Turn({
  date,
  rel,
  says,
}: {
  readonly date: string;
  readonly rel: 'prev' | 'next';
  readonly says: string;
}) {
  const { short, day } = dayWords(date);
  return (
    <a class="button" href={dayHref(date)} rel={rel} title={says}>
      {rel === 'prev' && <span aria-hidden="true">← </span>}
      {short} {day}
      {rel === 'next' && <span aria-hidden="true"> →</span>}
    </a>
  );
}

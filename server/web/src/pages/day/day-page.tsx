import type { ReportResponse } from '@locked-in/contracts';
import { dayWords } from '@locked-in/ui';
import { useRoute } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { Notice } from '../../frame/notice.tsx';
import { Shown } from '../../frame/shown.tsx';
import { useLive } from '../../use-live.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { isDate, weekOfDate } from './dates.ts';
import { DayView } from './day-view.tsx';
import { toDay } from './to-day.ts';
import { DAY_WORDS as WORDS } from './words.ts';

const MONDAY = 1;

export function DayPage() {
  const { date = '' } = useRoute().params;
  return isDate(date) ? <RealDay date={date} /> : <NoDay />;
}

function RealDay({ date }: { readonly date: string }) {
  const { reading, reload } = useWeekOf(date);
  useTitle(dayWords(date).long);
  useLive(reading.kind === 'ready', ({ type }) => {
    if (type !== 'missing-events') reload();
  });
  return (
    <Shown reading={reading} what="the day" onRetry={reload}>
      {(value) => <DayView {...toDay(value, date)} />}
    </Shown>
  );
}

/** Which week a day belongs to depends on where the person's weeks begin, which the first answer says. */
function useWeekOf(date: string) {
  const guess = weekOfDate(date, MONDAY);
  const first = useReading<ReportResponse>(PATHS.report(guess));
  const calendar = first.reading.kind === 'ready' ? first.reading.value.report.calendar : undefined;
  const week = weekOfDate(date, calendar?.weekStartsOn ?? MONDAY);
  const other = useReading<ReportResponse>(week === guess ? undefined : PATHS.report(week));
  return week === guess ? first : other;
}

function NoDay() {
  useTitle(WORDS.missing);
  return (
    <Notice
      title={WORDS.missing}
      actions={
        <a class="button" href="/">
          To today
        </a>
      }
    >
      <p>{WORDS.missingMore}</p>
    </Notice>
  );
}

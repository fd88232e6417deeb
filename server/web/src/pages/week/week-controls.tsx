import type { ReportResponse } from '@locked-in/contracts';
import { calendarOf, weekOf } from '@locked-in/domain';
import { weekHref } from '../../hrefs.ts';
import { isDate, weekOfDate } from '../day/dates.ts';
import { ExportMenu } from './export-menu.tsx';
import { weekName } from './week-words.ts';
import { WEEK_WORDS as WORDS } from './words.ts';

type WeekControlsProps = Pick<ReportResponse, 'report' | 'previousWeek' | 'nextWeek'> & {
  readonly nowMs: number;
  readonly onWeek: (week: string) => void;
};

/** The way to other weeks, and what to take away of this one. */
export function WeekControls({ report, previousWeek, nextWeek, nowMs, onWeek }: WeekControlsProps) {
  const thisWeek = weekOf(nowMs, report.calendar ?? calendarOf(report.timeZone));
  const isElsewhere = report.week !== thisWeek && nextWeek !== thisWeek;
  return (
    <div class="week-controls">
      <nav class="turn" aria-label={WORDS.weeks}>
        {previousWeek !== undefined && (
          <a class="button" href={weekHref(previousWeek)} rel="prev">
            <span aria-hidden="true">←</span> {weekName(previousWeek)}
          </a>
        )}
        {nextWeek !== undefined && (
          <a class="button" href={weekHref(nextWeek)} rel="next">
            {nextWeek === thisWeek ? WORDS.thisWeek : weekName(nextWeek)} <span aria-hidden="true">→</span>
          </a>
        )}
        {isElsewhere && (
          <a class="button" href={weekHref(thisWeek)}>
            {WORDS.thisWeek}
          </a>
        )}
      </nav>
      <WeekPick report={report} onWeek={onWeek} />
      {report.sessions.length > 0 && <ExportMenu week={report.week} />}
    </div>
  );
}

/** Any day leads to its week: a field for weeks is not in every browser. */
function WeekPick({ report, onWeek }: Pick<WeekControlsProps, 'report' | 'onWeek'>) {
  const weekStartsOn = report.calendar?.weekStartsOn ?? calendarOf(report.timeZone).weekStartsOn;
  const pick = (date: string) => {
    if (isDate(date)) onWeek(weekOfDate(date, weekStartsOn));
  };
  return (
    <label class="week-pick">
      <span class="visually-hidden">{WORDS.pick}</span>
      <input
        key={report.week}
        class="input"
        type="date"
        title={WORDS.pick}
        defaultValue={report.days[0]?.date ?? ''}
        onChange={(event) => pick(event.currentTarget.value)}
      />
    </label>
  );
}

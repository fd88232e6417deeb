import { type Calendar, dayOf, type WeeklyReport } from '@locked-in/domain';
import { DayBars, SessionList, SiteBars, WeekStrip } from '@locked-in/ui';
import { Part } from '../../frame/part.tsx';
import { sessionHref } from '../../hrefs.ts';
import { WEEK_WORDS as WORDS } from './words.ts';

type PlainWeekProps = {
  readonly report: WeeklyReport;
  readonly calendar: Calendar;
  readonly nowMs: number;
};

/** A week that was closed before reports had details. */
export function PlainWeek({ report, calendar, nowMs }: PlainWeekProps) {
  return (
    <>
      <Part title={WORDS.time} note={WORDS.timeNote}>
        <DayBars days={report.days} today={dayOf(nowMs, calendar)} />
      </Part>
      <Part title={WORDS.hours} note={WORDS.hoursNote}>
        <WeekStrip days={report.days} sessions={report.sessions} />
      </Part>
      <Part title={WORDS.sessions} note={WORDS.sessionsNote}>
        <SessionList sessions={report.sessions} hrefOf={sessionHref} />
      </Part>
      {report.sites.length > 0 && (
        <Part title={WORDS.sites} note={WORDS.sitesNote}>
          <SiteBars sites={report.sites} heldMs={report.totals.heldMs} />
        </Part>
      )}
    </>
  );
}

import type { ReportResponse } from '@locked-in/contracts';
import { calendarOf, dayOf } from '@locked-in/domain';
import { DayBars, SentenceList, SessionList, SiteBars, WeekStrip } from '@locked-in/ui';
import { NothingYet } from '../../frame/nothing-yet.tsx';
import { Part } from '../../frame/part.tsx';
import { sessionHref } from '../../hrefs.ts';

import type { LastWeek } from './last-week.ts';
import { WeekHead } from './week-head.tsx';
import { WeekNotes } from './week-notes.tsx';
import { WeekTotals } from './week-totals.tsx';

export type WeekViewProps = ReportResponse & {
  readonly nowMs: number;
  readonly lastWeek?: LastWeek | undefined;
};

export function WeekView(props: WeekViewProps) {
  const isOpen = props.nowMs < props.report.endsAtMs;
  return (
    <article class="report">
      <WeekHead {...props} />
      {props.report.sessions.length === 0 ? (
        <EmptyWeek isOpen={isOpen} pendingSessions={props.pendingSessions} />
      ) : (
        <FullWeek {...props} />
      )}
      <WeekNotes {...props} />
    </article>
  );
}

function EmptyWeek({
  isOpen,
  pendingSessions,
}: {
  readonly isOpen: boolean;
  readonly pendingSessions: number;
}) {
  if (pendingSessions > 0)
    return <p class="empty-line">The first session of this week is being worked out.</p>;
  if (isOpen) return <NothingYet title="No session in this week yet" />;
  return <p class="empty-line">No session was declared in this week.</p>;
}

function FullWeek({ report, lastWeek, nowMs }: WeekViewProps) {
  return (
    <>
      {report.sentences.length > 0 && (
        <section class="lead" aria-label="What the week says">
          <SentenceList sentences={report.sentences} />
        </section>
      )}
      <WeekTotals totals={report.totals} lastWeek={lastWeek} />
      <Part
        title="Days"
        note="What you declared, how much of it you held, and how much of that served the intent."
      >
        <DayBars days={report.days} today={dayOf(nowMs, report.calendar ?? calendarOf(report.timeZone))} />
      </Part>
      <Part title="Hours" note="When you worked. Each session is filled as far as it was on task.">
        <WeekStrip days={report.days} sessions={report.sessions} />
      </Part>
      <Part
        title="Sessions"
        note="The bar is the computed grade, wide where pages are unknown. The diamond is yours."
      >
        <SessionList sessions={report.sessions} hrefOf={sessionHref} />
      </Part>
      {report.sites.length > 0 && (
        <Part title="Sites" note="Open a session to say what a site is for. The numbers follow.">
          <SiteBars sites={report.sites} heldMs={report.totals.heldMs} />
        </Part>
      )}
    </>
  );
}

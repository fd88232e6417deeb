import type { ReportResponse } from '@locked-in/contracts';
import { calendarOf } from '@locked-in/domain';
import { SentenceList } from '@locked-in/ui';
import type { ComponentChildren } from 'preact';
import { NothingYet } from '../../frame/nothing-yet.tsx';
import type { LastWeek } from './last-week.ts';
import { PlainWeek } from './plain-week.tsx';
import { WeekFacts } from './week-facts.tsx';
import { WeekHead } from './week-head.tsx';
import { WeekMissing } from './week-missing.tsx';
import { WeekNotes } from './week-notes.tsx';
import { WeekPictures } from './week-pictures.tsx';
import { WeekTotals } from './week-totals.tsx';
import { WEEK_WORDS as WORDS } from './words.ts';

export type WeekViewProps = ReportResponse & {
  readonly nowMs: number;
  readonly lastWeek?: LastWeek | undefined;
  /** The way to other weeks; absent where the week stands alone, as on paper. */
  readonly controls?: ComponentChildren;
};

/** A week as a person would print it and hang it up. */
export function WeekView(props: WeekViewProps) {
  const isOpen = props.nowMs < props.report.endsAtMs;
  return (
    <article class="report week">
      <WeekHead report={props.report} controls={props.controls} />
      {props.report.sessions.length === 0 ? (
        <EmptyWeek isOpen={isOpen} pendingSessions={props.pendingSessions} />
      ) : (
        <FullWeek {...props} />
      )}
      <WeekNotes {...props} />
    </article>
  );
}

function EmptyWeek(props: { readonly isOpen: boolean; readonly pendingSessions: number }) {
  if (props.pendingSessions > 0) return <p class="empty-line">{WORDS.pendingFirst}</p>;
  if (props.isOpen) return <NothingYet title={WORDS.noneYet} />;
  return <p class="empty-line">{WORDS.none}</p>;
}

function FullWeek({ report, lastWeek, nowMs }: WeekViewProps) {
  const { details, calendar = calendarOf(report.timeZone) } = report;
  return (
    <>
      {report.sentences.length > 0 && (
        <section class="lead" aria-label={WORDS.says}>
          <SentenceList sentences={report.sentences} />
        </section>
      )}
      <WeekTotals report={report} lastWeek={lastWeek} />
      {details === undefined ? (
        <PlainWeek report={report} calendar={calendar} nowMs={nowMs} />
      ) : (
        <>
          <WeekFacts sessions={report.sessions} details={details} />
          <WeekPictures report={report} details={details} calendar={calendar} nowMs={nowMs} />
          <WeekMissing sessions={report.sessions} details={details} />
        </>
      )}
    </>
  );
}

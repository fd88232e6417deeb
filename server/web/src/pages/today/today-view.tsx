import type { SessionSummary } from '@locked-in/domain';
import { dayWords, formatClock } from '@locked-in/ui';
import type { ComponentChildren } from 'preact';
import { NothingYet } from '../../frame/nothing-yet.tsx';
import { dayHref } from '../../hrefs.ts';
import { previousDate } from '../day/dates.ts';
import { DayNumbers } from '../day/day-numbers.tsx';
import { DaySessions } from '../day/day-sessions.tsx';
import type { Today } from './to-today.ts';

type TodayViewProps = Today & {
  /** What is shown beside the day, such as the goals of its week. */
  readonly children?: ComponentChildren;
};

export function TodayView({ children, ...today }: TodayViewProps) {
  const { date, day, lastWeek, sessions, strips, running, pendingSessions } = today;
  const isEmpty = sessions.length === 0 && running === undefined && pendingSessions === 0;
  return (
    <article class="report">
      <header class="report-head">
        <div>
          <p class="overline">Today</p>
          <h1>{dayWords(date).long}</h1>
        </div>
        <nav class="turn" aria-label="Before today">
          <a class="button" href={dayHref(previousDate(date))}>
            <span aria-hidden="true">←</span> {dayWords(previousDate(date)).weekday}
          </a>
          <a class="button" href="/week">
            This week <span aria-hidden="true">→</span>
          </a>
        </nav>
      </header>
      {running !== undefined && <Running session={running} />}
      {day !== undefined && <DayNumbers day={day} lastWeek={lastWeek} />}
      {pendingSessions > 0 && (
        <p class="empty-line" role="status">
          {pendingWords(pendingSessions)}
        </p>
      )}
      {sessions.length > 0 && <DaySessions sessions={sessions} strips={strips} />}
      {children}
      {isEmpty && <NothingYet title="No session today yet" />}
    </article>
  );
}

function Running({ session }: { readonly session: SessionSummary }) {
  const { intent, startedAtMs, plannedMs, timeZone } = session;
  const until =
    plannedMs === undefined ? 'open-ended' : `until ${formatClock(startedAtMs + plannedMs, timeZone)}`;
  return (
    <section class="running" aria-label="Running now">
      <p class="overline">
        Running since {formatClock(startedAtMs, timeZone)}, {until}
      </p>
      <p class="running-intent">{intent === '' ? 'Without an intent' : intent}</p>
      <p class="small muted">Pause, extend and stop are in the extension’s popup.</p>
    </section>
  );
}

function pendingWords(count: number): string {
  return count === 1
    ? 'One session of this week is being worked out and appears here by itself.'
    : `${count} sessions of this week are being worked out and appear here by themselves.`;
}

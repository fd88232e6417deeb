import type { SessionSummary } from '@locked-in/domain';
import { dayWords, formatClock, formatDuration, formatDurationInterval, SessionList } from '@locked-in/ui';
import { NothingYet } from '../../frame/nothing-yet.tsx';
import { Part } from '../../frame/part.tsx';
import { shareWords } from '../../frame/share-words.ts';
import { Total } from '../../frame/total.tsx';
import { sessionHref } from '../../hrefs.ts';
import type { Today } from './to-today.ts';

export function TodayView({ date, day, sessions, running, pendingSessions }: Today) {
  const isEmpty = sessions.length === 0 && running === undefined && pendingSessions === 0;
  return (
    <article class="report">
      <header class="report-head">
        <div>
          <p class="overline">Today</p>
          <h1>{dayWords(date).long}</h1>
        </div>
        <a class="button" href="/week">
          This week <span aria-hidden="true">→</span>
        </a>
      </header>
      {running !== undefined && <Running session={running} />}
      {day !== undefined && <DayNumbers day={day} />}
      {pendingSessions > 0 && (
        <p class="empty-line" role="status">
          {pendingWords(pendingSessions)}
        </p>
      )}
      {sessions.length > 0 && <TodaySessions sessions={sessions} />}
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

function DayNumbers({ day }: { readonly day: NonNullable<Today['day']> }) {
  return (
    <section class="totals" aria-label="The day in numbers">
      <Total
        id="onTask"
        name="On task"
        value={formatDurationInterval(day.onTaskMs)}
        detail={shareWords(day)}
      />
      <Total id="held" name="Held" value={formatDuration(day.heldMs)} detail="browser in front, you there" />
      <Total
        id="declared"
        name="Declared"
        value={formatDuration(day.declaredMs)}
        detail={day.sessions === 1 ? 'in 1 session' : `in ${day.sessions} sessions`}
      />
    </section>
  );
}

function TodaySessions({ sessions }: Pick<Today, 'sessions'>) {
  const sealed = sessions.filter((session) => session.grade.kind === 'sealed').length;
  return (
    <Part title="Sessions" note={sealed === 0 ? 'All of them graded by you.' : sealedWords(sealed)}>
      <SessionList sessions={sessions} hrefOf={sessionHref} isByDay={false} />
    </Part>
  );
}

function sealedWords(count: number): string {
  const which = count === 1 ? 'One waits' : `${count} wait`;
  return `${which} for your own grade: press the Locked In button in the toolbar, then Grade.`;
}

function pendingWords(count: number): string {
  return count === 1
    ? 'One session of this week is being worked out and appears here by itself.'
    : `${count} sessions of this week are being worked out and appear here by themselves.`;
}

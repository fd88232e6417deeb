import {
  type Calendar,
  calendarOf,
  dayOf,
  type EndReason,
  type SessionSummary,
  weekOf,
} from '@locked-in/domain';
import { formatClock, formatDate, formatDuration } from '@locked-in/ui';
import { weekHref } from '../../hrefs.ts';
import { ServedGoal } from '../goals/served-goal.tsx';
import { weekName } from '../week/week-words.ts';

const END_WORDS: Record<EndReason, string> = {
  finished: 'ran to its planned end',
  stopped: 'stopped by you',
  abandoned: 'ended without you',
};

type SessionHeadProps = {
  readonly session: SessionSummary;
  /** The person's, which decides the week; until it is known, days from 04:00 and weeks from Monday. */
  readonly calendar?: Calendar | undefined;
};

export function SessionHead({ session, calendar }: SessionHeadProps) {
  const { intent, startedAtMs, timeZone } = session;
  const week = weekOf(startedAtMs, calendar ?? calendarOf(timeZone));
  return (
    <header class="report-head">
      <div>
        <p class="overline">
          {formatDate(startedAtMs, timeZone)}, {clockWords(session)}
        </p>
        <h1 class="intent">{intent === '' ? 'Without an intent' : intent}</h1>
        <p class="muted small">{planWords(session)}</p>
        {session.goalId !== undefined && <ServedGoal goalId={session.goalId} week={week} />}
      </div>
      <a class="button" href={weekHref(week)}>
        <span aria-hidden="true">←</span> {weekName(week)}
      </a>
    </header>
  );
}

/** "23:30 – 00:45", with the day of the end where it is another of the person's days. */
export function clockWords({ startedAtMs, endedAtMs, timeZone }: SessionSummary): string {
  const from = formatClock(startedAtMs, timeZone);
  if (endedAtMs === undefined) return `since ${from}`;
  const calendar = calendarOf(timeZone);
  const isOneDay = dayOf(startedAtMs, calendar) === dayOf(endedAtMs, calendar);
  const until = formatClock(endedAtMs, timeZone);
  return isOneDay ? `${from} – ${until}` : `${from} – ${until} on ${formatDate(endedAtMs, timeZone)}`;
}

export function planWords({ plannedMs, endReason, forecast, isComplete, endedAtMs }: SessionSummary): string {
  const words = [
    plannedMs === undefined ? 'open-ended' : `${formatDuration(plannedMs)} planned`,
    endReason && END_WORDS[endReason],
    forecast && `you expected a quality of ${forecast.quality}`,
    endedAtMs !== undefined && !isComplete && 'some events have not arrived yet',
  ];
  return words.filter(Boolean).join(' · ');
}

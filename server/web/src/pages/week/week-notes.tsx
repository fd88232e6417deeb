import type { ReportResponse } from '@locked-in/contracts';
import { type Calendar, calendarOf } from '@locked-in/domain';
import { formatClock, formatDate } from '@locked-in/ui';
import { weekdayName } from '../settings/calendar/weekday-name.ts';
import { WEEK_WORDS as WORDS } from './words.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

type WeekNotesProps = Pick<ReportResponse, 'report' | 'isFrozen' | 'amendedAtMs' | 'pendingSessions'> & {
  readonly nowMs: number;
};

/** What is still to come, and how firm the numbers are. */
export function WeekNotes({ report, isFrozen, amendedAtMs, pendingSessions, nowMs }: WeekNotesProps) {
  const { endsAtMs, timeZone } = report;
  return (
    <footer class="report-notes small muted">
      {pendingSessions > 0 && report.sessions.length > 0 && (
        <p role="status">{pendingWords(pendingSessions)}</p>
      )}
      {amendedAtMs !== undefined && (
        <p>
          Amended on {formatDate(amendedAtMs, timeZone)}, after it was closed: something in it was forgotten.
        </p>
      )}
      <p>
        {isFrozen ? WORDS.closed : openWords(endsAtMs + DAY_MS, nowMs, timeZone)}{' '}
        {calendarWords(report.calendar ?? calendarOf(timeZone))} <a href="/settings">Settings</a>
      </p>
    </footer>
  );
}

/** "A day starts at 04:00, a week on Monday. Times are in Europe/Berlin." */
function calendarWords({ timeZone, dayStartMinutes, weekStartsOn }: Calendar): string {
  const dayStart = formatClock(dayStartMinutes * 60_000, 'UTC');
  return `A day starts at ${dayStart}, a week on ${weekdayName(weekStartsOn)}. Times are in ${timeZone.replaceAll('_', ' ')}.`;
}

function openWords(closesAtMs: number, nowMs: number, timeZone: string): string {
  if (nowMs >= closesAtMs) return WORDS.closing;
  return WORDS.open(`${formatDate(closesAtMs, timeZone)}, ${formatClock(closesAtMs, timeZone)}`);
}

function pendingWords(count: number): string {
  return count === 1
    ? 'One more session is being worked out and appears here by itself.'
    : `${count} more sessions are being worked out and appear here by themselves.`;
}

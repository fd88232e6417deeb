import type { Sentence } from './analysis.ts';
import type { Calendar } from './calendar/calendar.ts';
import type { ComputedGrade, Interval } from './grade.ts';
import type { Label } from './label.ts';
import type { ReportDetails } from './report/details.ts';

/** Times of one day, in milliseconds. */
export type DayTotals = {
  /** Civil date of the person's day, `YYYY-MM-DD`; the day starts at the person's day start (default 04:00). */
  readonly date: string;
  readonly sessions: number;
  /** Length of the sessions without pauses. */
  readonly declaredMs: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
};

export type SiteTotals = { readonly site: string; readonly heldMs: number; readonly label: Label };

/** One session as the week lists it. `grade` is sealed until the person has graded it or skipped. */
export type WeekSession = {
  readonly sessionId: string;
  readonly date: string;
  readonly startedAtMs: number;
  readonly endedAtMs: number;
  readonly timeZone: string;
  readonly intent: string;
  readonly declaredMs: number;
  readonly heldMs: number;
  readonly onTaskMs: Interval;
  readonly grade: ComputedGrade | { readonly kind: 'sealed' };
  readonly ownQuality?: number | undefined;
  readonly ownDistraction?: number | undefined;
  readonly forecastQuality?: number | undefined;
};

/** One person's week. */
export type WeeklyReport = {
  /** ISO week of the week's first day, `2026-W47`. */
  readonly week: string;
  readonly startsAtMs: number;
  readonly endsAtMs: number;
  readonly timeZone: string;
  /** How its days and the week were cut; absent in reports of before there was a choice. */
  readonly calendar?: Calendar | undefined;
  readonly days: readonly DayTotals[];
  readonly sessions: readonly WeekSession[];
  readonly sites: readonly SiteTotals[];
  readonly totals: Omit<DayTotals, 'date'>;
  /** Absent in reports of before there were any. */
  readonly details?: ReportDetails | undefined;
  readonly sentences: readonly Sentence[];
};

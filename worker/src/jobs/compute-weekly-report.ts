import {
  type Calendar,
  type SessionAnalysis,
  type SessionSummary,
  toWeeklyReport,
  type WeeklyReport,
} from '@locked-in/domain';
import { toWeeklySentences } from '../ai/weekly-sentences.ts';

export type WeekInput = {
  readonly week: string;
  /** The person's, which decides where the week and its days begin. */
  readonly calendar: Calendar;
  readonly sessions: readonly {
    readonly summary: SessionSummary;
    readonly analysis?: SessionAnalysis | undefined;
  }[];
};

/** The whole report of one week, from values alone. */
export function computeWeeklyReport(input: WeekInput): WeeklyReport {
  const report = toWeeklyReport(input);
  return { ...report, sentences: toWeeklySentences(report) };
}

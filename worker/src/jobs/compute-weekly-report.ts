import { toWeeklyReport, type WeekBasis, type WeeklyReport } from '@locked-in/domain';
import { toWeeklySentences } from '../ai/weekly-sentences.ts';

/** All that a report is computed from. */
export type WeekInput = WeekBasis;

/** The whole report of one week, from values alone. */
export function computeWeeklyReport(input: WeekInput): WeeklyReport {
  const report = toWeeklyReport(input);
  return { ...report, sentences: toWeeklySentences(report) };
}

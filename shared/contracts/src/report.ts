import type { WeeklyReport } from '@locked-in/domain';
import { z } from 'zod/mini';

export const IsoWeekSchema = z.string().check(z.regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/));

/** The answer of `GET /v1/reports/:isoWeek` and `/latest`. A week without sessions is a report without sessions. */
export const ReportResponseSchema = z.object({
  report: z.custom<WeeklyReport>(),
  isFrozen: z.boolean(),
  previousWeek: z.optional(IsoWeekSchema),
  nextWeek: z.optional(IsoWeekSchema),
  /** Sessions of this week that ended and are still being analysed. */
  pendingSessions: z.int(),
});
export type ReportResponse = z.infer<typeof ReportResponseSchema>;

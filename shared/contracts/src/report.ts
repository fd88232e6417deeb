import { z } from 'zod/mini';
import { ComputedGradeSchema, IntervalSchema, SentenceSchema } from './analysis.ts';
import { CalendarSchema } from './calendar.ts';
import { ReportDetailsSchema } from './report-details.ts';

export const IsoWeekSchema = z.string().check(z.regex(/^\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])$/));

const totals = {
  sessions: z.int(),
  declaredMs: z.number(),
  heldMs: z.number(),
  onTaskMs: IntervalSchema,
};

const weekSessionSchema = z.object({
  sessionId: z.string(),
  date: z.string(),
  startedAtMs: z.int(),
  endedAtMs: z.int(),
  timeZone: z.string(),
  intent: z.string(),
  declaredMs: z.number(),
  heldMs: z.number(),
  onTaskMs: IntervalSchema,
  grade: z.discriminatedUnion('kind', [ComputedGradeSchema, z.object({ kind: z.literal('sealed') })]),
  ownQuality: z.optional(z.number()),
  ownDistraction: z.optional(z.number()),
  forecastQuality: z.optional(z.number()),
});

/** One person's week. */
export const WeeklyReportSchema = z.object({
  week: IsoWeekSchema,
  startsAtMs: z.int(),
  endsAtMs: z.int(),
  timeZone: z.string(),
  calendar: z.optional(CalendarSchema),
  days: z.readonly(z.array(z.object({ date: z.string(), ...totals }))),
  sessions: z.readonly(z.array(weekSessionSchema)),
  sites: z.readonly(
    z.array(
      z.object({
        site: z.string(),
        heldMs: z.number(),
        label: z.enum(['on', 'support', 'off', 'unknown']),
      }),
    ),
  ),
  totals: z.object(totals),
  details: z.optional(ReportDetailsSchema),
  sentences: z.readonly(z.array(SentenceSchema)),
});

/** The answer of `GET /v1/reports/:isoWeek` and `/latest`. A week without sessions is a report without sessions. */
export const ReportResponseSchema = z.object({
  report: WeeklyReportSchema,
  isFrozen: z.boolean(),
  /** When something in it was forgotten after it was frozen, which is the only thing that changes it then. */
  amendedAtMs: z.optional(z.int()),
  previousWeek: z.optional(IsoWeekSchema),
  nextWeek: z.optional(IsoWeekSchema),
  /** Sessions of this week that ended and are still being analysed. */
  pendingSessions: z.int(),
});
export type ReportResponse = z.infer<typeof ReportResponseSchema>;

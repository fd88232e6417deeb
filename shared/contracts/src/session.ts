import { z } from 'zod/mini';
import { SessionAnalysisSchema } from './analysis.ts';
import { ForecastSchema, IfThenSchema, LogSchema } from './event.ts';
import { LIMITS } from './limits.ts';
import { textSchema } from './text.ts';

/** What a session's stream says about the session as a whole. */
export const SessionSummarySchema = z.object({
  sessionId: z.string(),
  intent: z.string(),
  mode: z.enum(['countdown', 'pomodoro', 'open']),
  plannedMs: z.optional(z.int()),
  timeZone: z.string(),
  startedAtMs: z.int(),
  endedAtMs: z.optional(z.int()),
  endReason: z.optional(z.enum(['finished', 'stopped', 'abandoned'])),
  forecast: z.optional(ForecastSchema),
  armed: z.optional(z.readonly(z.array(IfThenSchema))),
  goalId: z.optional(z.string()),
  log: z.optional(LogSchema),
  isComplete: z.boolean(),
});

/**
 * The answer of `GET /v1/sessions/:id/result` and, per session, of `GET /v1/sessions`.
 * `pending`: not analysed yet · `sealed`: analysed, opens when the person has graded or skipped · `ready`.
 */
export const SessionResultSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('pending'), session: SessionSummarySchema }),
  z.object({ status: z.literal('sealed'), session: SessionSummarySchema }),
  z.object({
    status: z.literal('ready'),
    session: SessionSummarySchema,
    analysis: SessionAnalysisSchema,
  }),
]);

export type SessionResult = z.infer<typeof SessionResultSchema>;

/** `GET /v1/sessions?before=&limit=`: newest first. */
export const SessionListSchema = z.object({
  sessions: z.array(SessionSummarySchema),
  nextBeforeMs: z.optional(z.int()),
});
export type SessionList = z.infer<typeof SessionListSchema>;

/**
 * `PATCH /v1/sessions/:id/labels`: the person's word on the page that is named, for this intent or always. `reach` says
 * how far it goes: the page itself, its path and everything below, or the site. Absent: the page where a path or title
 * is named, else the site.
 */
export const LabelChangeSchema = z.strictObject({
  site: textSchema(LIMITS.siteLength).check(z.minLength(1)),
  path: z.optional(
    textSchema(LIMITS.pathLength).check(
      z.refine((path) => !/[?#]/.test(path), 'must hold no query and no fragment'),
    ),
  ),
  title: z.optional(textSchema(LIMITS.titleLength)),
  reach: z.optional(z.enum(['page', 'path', 'site'])),
  label: z.enum(['on', 'support', 'off', 'unknown']),
  scope: z.enum(['this-intent', 'always']),
});
export type LabelChange = z.infer<typeof LabelChangeSchema>;

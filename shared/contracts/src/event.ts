import { z } from 'zod/mini';
import { LIMITS } from './limits.ts';
import { textSchema, timestampSchema, timeZoneSchema, uuidSchema } from './text.ts';

/** A host with an optional port, or a scheme with its colon for pages that have no host (`chrome:`, `file:`). */
export const SITE = /^(?:[a-z][a-z0-9+.-]*:|[^\s/?#@:]+(?::\d{1,5})?|\[[0-9a-f:.]+\](?::\d{1,5})?)$/i;
export const PATH = /^\/[^?#]*$/;
const siteSchema = textSchema(LIMITS.siteLength).check(z.regex(SITE));
const pathSchema = textSchema(LIMITS.pathLength).check(z.regex(PATH));
const percentSchema = z.number().check(z.minimum(0), z.maximum(100));
const durationSchema = z.int().check(z.minimum(0), z.maximum(7 * 24 * 60 * 60 * 1000));

const when = { occurredAtMs: timestampSchema };
const fact = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.object({ ...when, kind: z.literal(kind), ...shape });

/** What the person expects of a session before it starts. */
export const ForecastSchema = z.object({
  quality: percentSchema,
  slip: z.optional(textSchema(LIMITS.noteLength)),
});

const planTriggerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('start') }),
  z.object({ kind: z.literal('site'), site: siteSchema }),
  z.object({ kind: z.literal('time'), afterMs: durationSchema }),
]);

/** An if-then plan in the person's words, and as the browser can notice it. */
export const PlanSchema = z.object({
  cue: textSchema(LIMITS.noteLength),
  action: textSchema(LIMITS.noteLength),
  trigger: z.optional(planTriggerSchema),
});

/** A plan with the name of its solution. */
export const IfThenSchema = z.extend(PlanSchema, { solutionId: z.optional(uuidSchema) });

const startedSchema = fact('session-started', {
  intent: textSchema(LIMITS.intentLength),
  mode: z.enum(['countdown', 'pomodoro', 'open']),
  plannedMs: z.optional(durationSchema),
  phases: z.optional(
    z
      .array(z.object({ kind: z.enum(['focus', 'break', 'long-break']), plannedMs: durationSchema }))
      .check(z.maxLength(64)),
  ),
  timeZone: timeZoneSchema,
  forecast: z.optional(ForecastSchema),
  goalId: z.optional(uuidSchema),
  scheduleId: z.optional(uuidSchema),
  armed: z.optional(z.array(IfThenSchema).check(z.maxLength(16))),
});

/** The person's form at the end. */
export const LogSchema = z.object({
  quality: z.optional(percentSchema),
  distraction: z.optional(percentSchema),
  progress: z.optional(z.literal([0, 1, 2, 3])),
  solutionId: z.optional(uuidSchema),
  solutionText: z.optional(textSchema(LIMITS.noteLength)),
  offBrowser: z.optional(
    z.readonly(
      z
        .array(
          z.object({ text: textSchema(LIMITS.reasonLength), fromMs: timestampSchema, toMs: timestampSchema }),
        )
        .check(z.maxLength(64)),
    ),
  ),
  note: z.optional(textSchema(LIMITS.noteLength)),
  regrets: z.optional(
    z.readonly(z.array(z.object({ site: siteSchema, worthIt: z.boolean() })).check(z.maxLength(200))),
  ),
  skipped: z.optional(z.boolean()),
  intent: z.optional(textSchema(LIMITS.intentLength)),
  afterReveal: z.optional(z.boolean()),
});

/** One fact in a session's stream. Unknown keys are dropped by parsing, never stored by the browser. */
export const SessionEventSchema = z.discriminatedUnion('kind', [
  startedSchema,
  fact('session-paused', { reason: z.optional(textSchema(LIMITS.reasonLength)) }),
  fact('session-resumed', {}),
  fact('session-extended', { plannedMs: durationSchema }),
  fact('session-ended', { reason: z.enum(['finished', 'stopped', 'abandoned']) }),
  fact('page-shown', {
    site: siteSchema,
    path: z.optional(pathSchema),
    title: z.optional(textSchema(LIMITS.titleLength)),
    audible: z.boolean(),
  }),
  fact('private-shown', {}),
  fact('browser-left', {}),
  fact('went-idle', { sinceMs: timestampSchema }),
  fact('locked', {}),
  fact('came-back', {}),
  fact('interrupted', { lastSeenMs: timestampSchema }),
  fact('site-held', { site: siteSchema, by: z.enum(['block', 'allow-list', 'plan']) }),
  fact('override', {
    site: siteSchema,
    reason: textSchema(LIMITS.reasonLength),
    minutes: z.number().check(z.minimum(0), z.maximum(1440)),
  }),
  fact('plan-cued', { cue: textSchema(LIMITS.noteLength), solutionId: z.optional(uuidSchema) }),
  fact('logged', LogSchema.shape),
  fact('forgotten', { fromMs: timestampSchema, toMs: timestampSchema, whole: z.optional(z.boolean()) }),
  fact('site-forgotten', { site: siteSchema }),
]);

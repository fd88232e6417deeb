import { z } from 'zod/mini';
import { IntervalSchema } from './analysis.ts';
import { PlanSchema } from './event.ts';
import { GoalTargetSchema, goalWeek, StreakDaysSchema } from './goal.ts';

const IntervalOf = { low: z.number(), high: z.number() };

const timesSchema = z.object({
  sessions: z.number(),
  declaredMs: z.number(),
  heldMs: z.number(),
  onTaskMs: IntervalSchema,
});

const comparisonSchema = z.object({
  days: z.readonly(
    z.array(z.object({ date: z.string(), lastWeek: z.optional(timesSchema), mean: z.optional(timesSchema) })),
  ),
  lastWeek: z.optional(timesSchema),
  mean: z.optional(timesSchema),
  weeks: z.int(),
});

const heatMapSchema = z.object({
  firstHour: z.int(),
  cells: z.readonly(
    z.array(z.object({ day: z.int(), hour: z.int(), heldMs: z.number(), onTaskMs: IntervalSchema })),
  ),
  beyondMs: z.number(),
});

const stripSchema = z.object({
  sessionId: z.string(),
  runs: z.readonly(
    z.array(
      z.object({
        kind: z.enum(['on', 'support', 'off', 'unknown', 'away', 'unobserved', 'pause']),
        ms: z.number(),
      }),
    ),
  ),
  resolutionMs: z.number(),
});

const siteSchema = z.object({
  site: z.string(),
  heldMs: z.number(),
  byLabel: z.object({ on: z.number(), support: z.number(), off: z.number(), unknown: z.number() }),
});

const doorSchema = z.object({
  after: z.enum(['page', 'private', 'away', 'unobserved', 'pause', 'start']),
  site: z.optional(z.string()),
  count: z.int(),
  lengthMs: z.number(),
});

const doorsSchema = z.object({
  episodes: z.int(),
  top: z.readonly(
    z.array(
      z.extend(doorSchema, {
        to: z.readonly(z.array(z.object({ site: z.string(), count: z.int(), lengthMs: z.number() }))),
      }),
    ),
  ),
  edges: z.readonly(z.array(z.extend(doorSchema, { to: z.string() }))),
  restCount: z.int(),
});

const notEnough = { kind: z.literal('not-enough'), have: z.int(), need: z.int() };

const curveSchema = z.discriminatedUnion('kind', [
  z.object(notEnough),
  z.object({
    kind: z.literal('curve'),
    sessions: z.int(),
    happened: z.int(),
    steps: z.readonly(
      z.array(
        z.object({
          ...IntervalOf,
          atMs: z.number(),
          share: z.number(),
          atRisk: z.int(),
          happened: z.int(),
        }),
      ),
    ),
    censoredAtMs: z.readonly(z.array(z.number())),
    halfLifeMs: z.optional(z.number()),
    halfLifeLowMs: z.optional(z.number()),
    halfLifeHighMs: z.optional(z.number()),
  }),
]);

const halfLifeSchema = z.object({
  all: curveSchema,
  byHour: z.readonly(z.array(z.object({ fromHour: z.int(), curve: curveSchema }))),
  byLength: z.readonly(
    z.array(z.object({ length: z.enum(['up-to-25', 'up-to-50', 'longer', 'open']), curve: curveSchema })),
  ),
  byGoal: z.optional(
    z.readonly(z.array(z.object({ goalId: z.string(), name: z.string(), curve: curveSchema }))),
  ),
});

const agreement = {
  sessions: z.int(),
  meanError: z.optional(z.number()),
  meanAbsoluteError: z.optional(z.number()),
  rankCorrelation: z.optional(z.number()),
};

const calibrationSchema = z.object({
  sessions: z.readonly(
    z.array(
      z.object({
        sessionId: z.string(),
        startedAtMs: z.int(),
        computed: IntervalSchema,
        own: z.optional(z.number()),
        forecast: z.optional(z.number()),
      }),
    ),
  ),
  own: z.object(agreement),
  forecast: z.object({
    ...agreement,
    brier: z.optional(z.number()),
    brierOfBaseRate: z.optional(z.number()),
  }),
});

export const TrialEffectSchema = z.discriminatedUnion('kind', [
  z.object(notEnough),
  z.object({
    kind: z.literal('estimated'),
    ...IntervalOf,
    effect: z.number(),
    pValue: z.number(),
    withCount: z.int(),
    withoutCount: z.int(),
  }),
]);

const solutionSchema = z.object({
  solutionId: z.string(),
  plan: PlanSchema,
  state: z.enum(['idea', 'armed', 'resting', 'dropped']),
  usedThisWeek: z.int(),
  effect: TrialEffectSchema,
});

const goalSchema = z.object({ goalId: z.string(), name: z.string(), target: GoalTargetSchema, ...goalWeek });

/** What a week shows beyond its days and sessions. */
export const ReportDetailsSchema = z.object({
  sealed: z.object({ sessions: z.int(), declaredMs: z.number() }),
  comparison: comparisonSchema,
  heatMap: heatMapSchema,
  strips: z.readonly(z.array(stripSchema)),
  sites: z.readonly(z.array(siteSchema)),
  doors: doorsSchema,
  longestStretch: z.optional(
    z.object({ sessionId: z.string(), startMs: z.int(), endMs: z.int(), ms: z.number() }),
  ),
  switches: z.optional(
    z.object({
      observedMs: z.number(),
      perHour: z.object({ page: z.number(), site: z.number(), label: z.number() }),
    }),
  ),
  halfLife: halfLifeSchema,
  calibration: calibrationSchema,
  trend: z.readonly(
    z.array(
      z.object({
        week: z.string(),
        sessions: z.int(),
        quality: IntervalSchema,
        distraction: IntervalSchema,
        ownQuality: z.optional(z.number()),
      }),
    ),
  ),
  solutions: z.readonly(z.array(solutionSchema)),
  coverage: z.optional(z.object({ lengthMs: z.number(), observedMs: z.number(), share: z.number() })),
  goals: z.optional(z.readonly(z.array(goalSchema))),
  streak: z.optional(z.object({ before: z.int(), days: StreakDaysSchema })),
});

import { z } from 'zod/mini';
import { PlanSchema } from './event.ts';

export const LabelSchema = z.enum(['on', 'support', 'off', 'unknown']);
export const IntervalSchema = z.object({ low: z.number(), high: z.number() });

/** Quality and distraction, each a range while pages are unknown; or why there is no grade. */
export const ComputedGradeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('graded'),
    rubric: z.int(),
    quality: IntervalSchema,
    distraction: IntervalSchema,
  }),
  z.object({
    kind: z.literal('withheld'),
    rubric: z.int(),
    reason: z.enum(['low-coverage', 'too-short', 'events-gone']),
  }),
]);

export const SentenceSchema = z.object({
  slot: z.enum(['evidence', 'cause', 'if-then']),
  text: z.string(),
  by: z.enum(['built-in', 'ai']),
  segments: z.optional(z.readonly(z.array(z.int()))),
  plan: z.optional(PlanSchema),
});

/** What a model said to the computed grade, or why nothing. */
const aiGradeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('graded'),
    adjustment: z.object({ quality: z.number(), distraction: z.number() }),
    quality: IntervalSchema,
    distraction: IntervalSchema,
    segments: z.readonly(z.array(z.int())),
    model: z.string(),
    prompt: z.string(),
  }),
  z.object({
    kind: z.literal('silent'),
    reason: z.enum([
      'off',
      'withheld',
      'refused',
      'truncated',
      'filtered',
      'empty',
      'invalid',
      'unfounded',
      'rate-limited',
      'unavailable',
      'unauthorized',
      'over-budget',
    ]),
  }),
]);

const segmentSchema = z.object({
  startMs: z.int(),
  endMs: z.int(),
  presence: z.enum(['active', 'media', 'away', 'unobserved']),
  page: z.optional(
    z.object({ site: z.string(), path: z.optional(z.string()), title: z.optional(z.string()) }),
  ),
  isPrivate: z.optional(z.literal(true)),
  label: LabelSchema,
  by: z.enum(['rule', 'person', 'ai', 'default']),
});

const doorSchema = z.object({
  after: z.enum(['page', 'private', 'away', 'unobserved', 'pause', 'start']),
  from: z.optional(z.object({ site: z.string(), path: z.optional(z.string()) })),
  to: z.string(),
  lengthMs: z.number(),
});

/** Durations in milliseconds, shares 0–1; absent what the session gives no ground for. */
const measuresSchema = z.object({
  lengthMs: z.number(),
  heldMs: z.number(),
  awayMs: z.number(),
  unobservedMs: z.number(),
  onTaskMs: IntervalSchema,
  offMs: IntervalSchema,
  coverage: z.number(),
  onTaskShare: z.optional(IntervalSchema),
  switchesPerHour: z.optional(z.object({ page: z.number(), site: z.number(), label: z.number() })),
  dwell: z.optional(z.object({ medianMs: z.number(), p75Ms: z.number(), p90Ms: z.number() })),
  longestStretchMs: z.object({ strict: z.number(), minute: z.number(), fourMinutes: z.number() }),
  depth: IntervalSchema,
  offDepth: IntervalSchema,
  distractions: z.object({
    count: z.int(),
    microCount: z.int(),
    totalMs: z.number(),
    medianMs: z.optional(z.number()),
  }),
  fragmentation: z.optional(
    z.object({ entropy: z.number(), normalised: z.number(), effectiveSites: z.number() }),
  ),
  startLatencyMs: z.optional(IntervalSchema),
  onsetMs: z.optional(z.number()),
  returns: z.optional(
    z.object({
      left: z.int(),
      returned: z.int(),
      medianMs: z.optional(z.number()),
      maxMs: z.optional(z.number()),
      chainMedian: z.optional(z.number()),
      chainMax: z.optional(z.number()),
    }),
  ),
  drift: z.optional(IntervalSchema),
  planCues: z.optional(
    z.readonly(z.array(z.object({ solutionId: z.optional(z.string()), kept: z.optional(z.boolean()) }))),
  ),
  doors: z.optional(z.readonly(z.array(doorSchema))),
  unseen: z.optional(
    z.object({
      depthHigh: z.number(),
      offDepthHigh: z.number(),
      startLatencyLowMs: z.optional(z.number()),
    }),
  ),
});

const markSchema = z.discriminatedUnion('kind', [
  z.object({ atMs: z.int(), kind: z.literal('held'), site: z.string() }),
  z.object({
    atMs: z.int(),
    kind: z.literal('override'),
    site: z.string(),
    minutes: z.number(),
    reason: z.string(),
  }),
]);

/** Everything derived from one session. */
export const SessionAnalysisSchema = z.object({
  sessionId: z.string(),
  segments: z.readonly(z.array(segmentSchema)),
  measures: measuresSchema,
  computed: ComputedGradeSchema,
  sentences: z.readonly(z.array(SentenceSchema)),
  ai: z.optional(aiGradeSchema),
  marks: z.optional(z.readonly(z.array(markSchema))),
});

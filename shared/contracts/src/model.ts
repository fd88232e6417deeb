import { z } from 'zod/mini';
import { timestampSchema, uuidSchema } from './text.ts';

/** Whether a person wants a model at all, and what it may see of their pages. */
export const ModelWishesSchema = z.object({ isWanted: z.boolean(), sees: z.enum(['sites', 'titles']) });
export type ModelWishes = z.infer<typeof ModelWishesSchema>;

/** The endpoint and the model that this instance asks, if any, and what the person wants of it. */
export const ModelStateSchema = z.object({
  model: z.optional(z.object({ endpoint: z.string(), model: z.string() })),
  wishes: ModelWishesSchema,
});
export type ModelState = z.infer<typeof ModelStateSchema>;

/** One question that was sent about a person, word for word. `request` and `answer` go with what is forgotten. */
export const ModelCallSchema = z.object({
  callId: uuidSchema,
  sessionId: z.optional(uuidSchema),
  /** `judge-pages@1` */
  prompt: z.string(),
  model: z.string(),
  endpoint: z.string(),
  request: z.optional(z.object({ instructions: z.string(), input: z.string() })),
  answer: z.optional(z.string()),
  /** There is an answer, which stays closed until the session is logged: it judges what the person is still to judge. */
  isSealed: z.optional(z.literal(true)),
  /** `reserved` while nobody knows, `answered`, or why not. */
  outcome: z.string(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** Millionths of a US dollar. */
  costMicros: z.int(),
  askedAtMs: timestampSchema,
});

export type ModelCall = z.infer<typeof ModelCallSchema>;

/** Newest first. `GET /v1/ai/calls?before=&limit=` leaves out what was said: that is read one by one. */
export const ModelCallsSchema = z.object({
  calls: z.readonly(z.array(ModelCallSchema)),
  nextBeforeMs: z.optional(timestampSchema),
});
export type ModelCalls = z.infer<typeof ModelCallsSchema>;

const endpoint = { endpoint: z.string() };

/** What a test of the connection to the model found. */
export const ModelFindingSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('works'), model: z.string(), dialect: z.enum(['structured', 'json', 'plain']) }),
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('localhost-in-container'), ...endpoint }),
  z.object({
    kind: z.literal('unreachable'),
    ...endpoint,
    why: z.enum(['refused', 'unknown-host', 'tls', 'cut']),
  }),
  z.object({ kind: z.literal('timeout'), seconds: z.number() }),
  z.object({ kind: z.literal('not-an-api'), ...endpoint, better: z.optional(z.string()) }),
  z.object({ kind: z.literal('key-refused'), hasKey: z.boolean() }),
  z.object({
    kind: z.literal('model-missing'),
    model: z.string(),
    available: z.readonly(z.array(z.string())),
  }),
  z.object({ kind: z.literal('context-too-small'), configured: z.int(), found: z.optional(z.int()) }),
  z.object({ kind: z.literal('rate-limited') }),
  z.object({ kind: z.literal('broken'), status: z.int() }),
  z.object({
    kind: z.literal('unusable'),
    why: z.enum(['refused', 'truncated', 'filtered', 'empty', 'invalid', 'rejected']),
  }),
]);

/** A test that was asked for; a worker makes it, which takes a few answers' time. */
export const ModelTestSchema = z.object({
  testId: uuidSchema,
  /** Absent while it runs. */
  finding: z.optional(ModelFindingSchema),
});
export type ModelTest = z.infer<typeof ModelTestSchema>;

import { z } from 'zod/mini';
import { IfThenSchema, PlanSchema } from './event.ts';
import { uuidSchema } from './text.ts';

const stateSchema = z.enum(['idea', 'armed', 'resting', 'dropped']);
const originSchema = z.enum(['analysis', 'person']);

/** What a solution did for the person: points of computed quality with it − without it, or how much is missing to say. */
export const TrialEffectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-enough'), have: z.int(), need: z.int() }),
  z.object({
    kind: z.literal('estimated'),
    effect: z.number(),
    low: z.number(),
    high: z.number(),
    pValue: z.number(),
    withCount: z.int(),
    withoutCount: z.int(),
  }),
]);

/** One thing to try. */
export const SolutionSchema = z.object({
  solutionId: uuidSchema,
  plan: PlanSchema,
  state: stateSchema,
  origin: originSchema,
  sessionId: z.optional(uuidSchema),
  createdAtMs: z.int(),
});

/** With what came of it so far. `trials`: the graded sessions that used it, newest first. */
export const TriedSolutionSchema = z.extend(SolutionSchema, {
  effect: TrialEffectSchema,
  trials: z.readonly(z.array(z.object({ sessionId: uuidSchema, startedAtMs: z.int(), quality: z.number() }))),
  /** M14: cues that came, those that anybody can judge, those that were kept. */
  adherence: z.object({ cued: z.int(), told: z.int(), kept: z.int(), share: z.optional(z.number()) }),
});
export type TriedSolution = z.infer<typeof TriedSolutionSchema>;

/** `GET /v1/solutions`: what the person decided about, newest first, then ideas of their analyses. */
export const SolutionListSchema = z.object({ solutions: z.readonly(z.array(TriedSolutionSchema)) });
export type SolutionList = z.infer<typeof SolutionListSchema>;

/** `GET /v1/solutions/armed`, for a paired browser: what its next session will try. */
export const ArmedPlansSchema = z.object({ armed: z.readonly(z.array(IfThenSchema)) });
export type ArmedPlans = z.infer<typeof ArmedPlansSchema>;

const wordedPlanSchema = PlanSchema.check(
  z.refine(({ action }) => action.trim() !== '', { message: 'must say what to do', path: ['action'] }),
);

/** `POST /v1/solutions`. The same words are the same solution: it is answered as it is then. `sessionId`: whose analysis proposed it. */
export const NewSolutionSchema = z.strictObject({
  plan: wordedPlanSchema,
  state: stateSchema,
  sessionId: z.optional(uuidSchema),
});
export type NewSolution = z.infer<typeof NewSolutionSchema>;

/** `PATCH /v1/solutions/:id`. */
export const SolutionChangeSchema = z
  .strictObject({ state: z.optional(stateSchema), plan: z.optional(wordedPlanSchema) })
  .check(z.refine(({ state, plan }) => state !== undefined || plan !== undefined, 'must change something'));

import { z } from 'zod/mini';
import { IntervalSchema, LabelSchema } from './analysis.ts';

/** `GET /v1/labels/accuracy`. `share`: right ÷ examples with its 95 % interval; absent without examples. */
export const AiAccuracySchema = z.object({
  examples: z.int(),
  right: z.int(),
  share: z.optional(z.extend(IntervalSchema, { value: z.number() })),
  confusion: z.readonly(z.array(z.object({ was: LabelSchema, label: LabelSchema, count: z.int() }))),
});

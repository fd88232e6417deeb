import { z } from 'zod';

/** A page of a list that stands newest first: what came before a moment, and how many. */
export const ListQuerySchema = z.object({
  before: z.coerce.number().int().min(0).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

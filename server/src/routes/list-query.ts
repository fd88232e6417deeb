import { z } from 'zod';

/** The last moment that a date can be. */
const LAST_DATE_MS = 8_640_000_000_000_000;

/** A page of a list that stands newest first: what came before a moment, and how many. */
export const ListQuerySchema = z.object({
  before: z.coerce.number().int().min(0).max(LAST_DATE_MS).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

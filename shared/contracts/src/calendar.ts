import { z } from 'zod/mini';
import { timeZoneSchema } from './text.ts';

/** How one person's time is cut into days and weeks. */
export const CalendarSchema = z.object({
  timeZone: timeZoneSchema,
  dayStartMinutes: z.int().check(z.minimum(0), z.maximum(24 * 60 - 1)),
  weekStartsOn: z.int().check(z.minimum(1), z.maximum(7)),
});

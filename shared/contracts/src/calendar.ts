import { z } from 'zod/mini';
import { LAST_MINUTE_OF_DAY } from './plain-calendar.ts';
import { timeZoneSchema } from './text.ts';

/** How one person's time is cut into days and weeks. */
export const CalendarSchema = z.object({
  timeZone: timeZoneSchema,
  dayStartMinutes: z.int().check(z.minimum(0), z.maximum(LAST_MINUTE_OF_DAY)),
  weekStartsOn: z.int().check(z.minimum(1), z.maximum(7)),
});

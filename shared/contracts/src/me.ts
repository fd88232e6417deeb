import { z } from 'zod/mini';
import { CalendarSchema } from './calendar.ts';
import { timeZoneSchema } from './text.ts';

/** `GET /v1/me`: who is signed in, and how their time is cut. `timeZone` is `fixedTimeZone`, else that of their newest session. */
export const MeSchema = z.extend(CalendarSchema, {
  name: z.string(),
  fixedTimeZone: z.optional(timeZoneSchema),
});
export type Me = z.infer<typeof MeSchema>;

/**
 * `PATCH /v1/me`: how days and weeks are cut from now on. What is absent stays. Days begin on a quarter of an hour.
 * Reports that are still open are cut anew; frozen ones stay as they are.
 */
export const MeChangeSchema = z.strictObject({
  /** null: follow the browser that recorded last. */
  fixedTimeZone: z.optional(z.nullable(timeZoneSchema)),
  dayStartMinutes: z.optional(z.int().check(z.minimum(0), z.maximum(23 * 60 + 45), z.multipleOf(15))),
  weekStartsOn: z.optional(z.int().check(z.minimum(1), z.maximum(7))),
});
export type MeChange = z.infer<typeof MeChangeSchema>;

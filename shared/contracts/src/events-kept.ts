import { z } from 'zod/mini';

/** How many days an instance keeps what people's browsers recorded, and what a person may choose for themselves. */
export const KEPT_DAYS = {
  fewest: 1,
  most: 3650,
  asShipped: 31,
  description:
    'How many days recorded events are kept; what was made of them stays. A person may choose fewer for themselves.',
} as const;

const keptDaysSchema = z.int().check(z.minimum(KEPT_DAYS.fewest), z.maximum(KEPT_DAYS.most));

/** `GET /v1/events-kept`: how many days this instance keeps events, and how many the person wants theirs kept. */
export const EventsKeptSchema = z.object({
  instanceDays: keptDaysSchema,
  /** Absent: as long as the instance does. More than that is no longer. */
  ownDays: z.optional(keptDaysSchema),
});
export type EventsKept = z.infer<typeof EventsKeptSchema>;

/** `PATCH /v1/events-kept`; null: as long as the instance does. */
export const EventsKeptChangeSchema = z.strictObject({ ownDays: z.nullable(keptDaysSchema) });
export type EventsKeptChange = z.infer<typeof EventsKeptChangeSchema>;

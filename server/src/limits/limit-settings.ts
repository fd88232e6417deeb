import { z } from 'zod';

const requestsSchema = z.coerce.number().int().min(10).max(10_000_000);

/** How much may be asked. Each server counts its own; wrong attempts are counted together. */
export const LimitSettings = {
  LIVE_STREAMS: z.coerce.number().int().min(1).max(1_000_000).default(20_000).meta({
    description:
      'Event streams that one process holds open at most, 16 KB each; whoever wants one more is asked to come back later.',
  }),
  DEVICE_REQUESTS_A_MINUTE: requestsSchema.default(6_000).meta({
    description:
      'What one paired browser may send a minute; a backlog of weeks is sent at a fifth of the default.',
  }),
  PERSON_REQUESTS_A_MINUTE: requestsSchema
    .default(1_200)
    .meta({ description: 'What one person may ask a minute, on all pages they have open.' }),
  STRANGER_REQUESTS_A_MINUTE: requestsSchema.default(600).meta({
    description: 'How many requests of nobody we know one address may make a minute.',
  }),
} as const;

const LimitConfigSchema = z.object(LimitSettings);

export type LimitConfig = Readonly<z.infer<typeof LimitConfigSchema>>;

export const USUAL_LIMITS: LimitConfig = Object.freeze(LimitConfigSchema.parse({}));

import { z } from 'zod/mini';
import { uuidSchema } from './text.ts';

/** What is sent to open pages. It says that something changed, never what: pages read the result themselves. */
export const LiveMessageSchema = z.object({
  userId: uuidSchema,
  /** Of the request that led to it, where one did. */
  requestId: z.optional(z.string()),
  event: z.discriminatedUnion('type', [
    z.object({ type: z.literal('analysis-ready'), sessionId: uuidSchema }),
    z.object({ type: z.literal('report-ready'), week: z.string() }),
    z.object({ type: z.literal('missing-events'), sessionId: uuidSchema, deviceId: uuidSchema }),
    z.object({ type: z.literal('session-changed'), sessionId: uuidSchema }),
    /** Between servers alone: a device, or every one of a person, may read and send no longer. */
    z.object({ type: z.literal('access-ended'), deviceId: z.optional(uuidSchema) }),
  ]),
});

export type LiveMessage = z.infer<typeof LiveMessageSchema>;
export type LiveEvent = LiveMessage['event'];

/** Sent instead of the missed messages when `Last-Event-ID` is too old: read everything shown again. */
export const RESYNC = 'resync';

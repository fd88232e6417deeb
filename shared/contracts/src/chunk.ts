import { z } from 'zod/mini';
import { SessionEventSchema } from './event.ts';
import { LIMITS } from './limits.ts';
import { uuidSchema } from './text.ts';

/** The body of `PUT /v1/sessions/:sessionId/chunks/:firstSeq`. Strict: a misspelt field is an error, not a loss. */
export const ChunkBodySchema = z.strictObject({
  events: z.array(SessionEventSchema).check(z.minLength(1), z.maxLength(LIMITS.eventsPerChunk)),
});

export const ChunkParamsSchema = z.object({
  sessionId: uuidSchema,
  firstSeq: z.coerce.number().check(z.int(), z.minimum(0), z.maximum(LIMITS.maxSeq)),
});

/** Who sent a chunk and what it is, as the server stamps it. Travels beside the bytes, never inside them. */
export const ChunkHeadSchema = z.object({
  userId: uuidSchema,
  deviceId: uuidSchema,
  sessionId: uuidSchema,
  firstSeq: z.int(),
  count: z.int(),
  receivedAtMs: z.int(),
  /** Of the request it came with: names it in every log it passes. */
  requestId: z.optional(z.string()),
});

export type ChunkHead = z.infer<typeof ChunkHeadSchema>;

/** One accepted chunk: its head and the validated body's bytes, exactly as they came (after inflation). */
export type SealedChunk = { readonly head: ChunkHead; readonly body: Uint8Array };

/** The answer of `GET /v1/sessions/:id/received`. `missing` holds closed ranges [from, to]; lastSeq −1 = nothing yet. */
export const ReceivedSchema = z.object({
  lastSeq: z.int(),
  missing: z.array(z.tuple([z.int(), z.int()])),
  complete: z.boolean(),
});

export type Received = z.infer<typeof ReceivedSchema>;

import type { SessionEvent } from '@locked-in/domain';
import { z } from 'zod/mini';
import { SessionEventSchema } from './event.ts';
import { LIMITS } from './limits.ts';
import { isPlainEvent } from './plain-event.ts';
import { uuidSchema } from './text.ts';

/** The body of `PUT /v1/sessions/:sessionId/chunks/:firstSeq`. Strict: a misspelt field is an error, not a loss. */
export const ChunkBodySchema = z.strictObject({
  events: z.array(SessionEventSchema).check(z.minLength(1), z.maxLength(LIMITS.eventsPerChunk)),
});

export type ChunkBody = { readonly events: readonly SessionEvent[] };

type ParsedBody =
  | { readonly success: true; readonly data: ChunkBody }
  | { readonly success: false; readonly error: z.core.$ZodError };

/** What `ChunkBodySchema` says, which is asked about uncommon events only. */
export function parseChunkBody(body: unknown): ParsedBody {
  const events = parseEvents(body);
  return events === undefined ? ChunkBodySchema.safeParse(body) : { success: true, data: { events } };
}

/** Undefined where something is wrong: the schema says what. */
function parseEvents(body: unknown): readonly SessionEvent[] | undefined {
  if (typeof body !== 'object' || body === null || !('events' in body)) return undefined;
  const { events } = body;
  if (!Array.isArray(events) || Object.keys(body).length > 1) return undefined;
  if (events.length === 0 || events.length > LIMITS.eventsPerChunk) return undefined;
  const parsed: SessionEvent[] = [];
  for (const event of events) {
    const known = isPlainEvent(event) ? event : SessionEventSchema.safeParse(event).data;
    if (known === undefined) return undefined;
    parsed.push(known);
  }
  return parsed;
}

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
  /** When its first event occurred. Absent, like `turns`, where an older server stamped it: whoever stores it looks. */
  startedAtMs: z.optional(z.int()),
  /** Whether it holds an event that turns its session; the others are stored without being opened. */
  turns: z.optional(z.boolean()),
});

export type ChunkHead = z.infer<typeof ChunkHeadSchema>;

/**
 * One accepted chunk: its head and its validated body as gzip, as a rule the very bytes that a browser sent. Older
 * servers passed it on inflated.
 */
export type SealedChunk = { readonly head: ChunkHead; readonly body: Uint8Array };

/** The answer of `GET /v1/sessions/:id/received`. `missing` holds closed ranges [from, to]; lastSeq −1 = nothing yet. */
export const ReceivedSchema = z.object({
  lastSeq: z.int(),
  missing: z.array(z.tuple([z.int(), z.int()])),
  complete: z.boolean(),
});

export type Received = z.infer<typeof ReceivedSchema>;

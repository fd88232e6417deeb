import type { PublishResult } from '@locked-in/broker';
import { ChunkParamsSchema, LIMITS, parseChunkBody, type SealedChunk } from '@locked-in/contracts';
import { Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, deviceOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { problem, unavailable } from '../http/problem.ts';
import { sealChunk } from '../seal-chunk.ts';

export const CHUNK_ROUTE = '/v1/sessions/:sessionId/chunks/:firstSeq';

export type ChunkRouteDeps = AuthenticateDeps & {
  /** Resolves `accepted` only once the chunk is durable. */
  readonly publish: (chunk: SealedChunk) => Promise<PublishResult>;
};

/** Takes a sealed chunk: checked once, published as the bytes it was checked from, answered when durable. */
export function chunkRoutes(deps: ChunkRouteDeps) {
  return new Hono<AppEnv>().put(CHUNK_ROUTE, deviceOnly(deps), async (c): Promise<Response> => {
    const params = toParams(c.req.param());
    if (params === undefined) {
      return problem(c, 'invalid-request', { detail: 'The address must hold a UUID and a whole number' });
    }
    const body = await readJson(c, { safeParse: parseChunkBody }, LIMITS.chunkBytes);
    if (!('value' in body)) return body;
    const requestId = c.get('requestId');
    const sender = { ...c.get('device'), ...params, receivedAtMs: deps.now(), requestId };
    const result = await deps.publish(sealChunk(sender, body));
    return result.kind === 'accepted' ? c.body(null, 202) : unavailable(c, result.retryAfterSeconds);
  });
}

function toParams(params: { sessionId: string; firstSeq: string }) {
  return /^\d+$/.test(params.firstSeq) ? ChunkParamsSchema.safeParse(params).data : undefined;
}

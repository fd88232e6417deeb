import type { Context } from 'hono';
import type { Counted } from '../limits/limiter.ts';
import { problem } from './problem.ts';
import { toRateHeaders, toSeconds } from './rate-headers.ts';

/** 429 with the seconds after which there is room again. */
export function tooMany(c: Context, counted: Counted): Response {
  const headers = { ...toRateHeaders(counted), 'Retry-After': String(toSeconds(counted.resetMs)) };
  return problem(c, 'too-many-requests', { headers });
}

import { uuidSchema } from '@locked-in/contracts';
import type { Context } from 'hono';

/** More than any body that is not a chunk can need. */
export const SMALL_BODY_BYTES = 16 * 1024;

/** An id that is none names nothing, so it is answered like any other id that names nothing. */
export function isUuid(text: string): boolean {
  return uuidSchema.safeParse(text).success;
}

/** An id as the library of accounts makes them: whatever else stands there names nothing. */
export function isPlainId(text: string): boolean {
  return /^[\w-]{1,64}$/.test(text);
}

export function isJson(c: Context): boolean {
  return /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i.test(c.req.header('content-type') ?? '');
}

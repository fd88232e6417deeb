import { type Gunzip, gunzipSync } from 'node:zlib';
import type { Problem, ProblemCode } from '@locked-in/contracts';
import { inAtMost } from '@locked-in/store';
import type { Context } from 'hono';
import type { z } from 'zod/mini';
import { toFieldErrors } from './field-errors.ts';
import { type ProblemDetails, problem } from './problem.ts';
import { isJson } from './request-parts.ts';

export type RefusedBody = {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly errors?: Problem['errors'];
};

/** A body as it came. */
export type SentBody = { readonly sent: Uint8Array; readonly isGzip: boolean };

/** A body that was read, inflated, decoded and checked. */
export type CheckedBody<T> = SentBody & {
  readonly value: T;
  /** What `value` was checked from. */
  readonly json: unknown;
};

type Checker<T> = {
  readonly safeParse: (
    json: unknown,
  ) =>
    | { readonly success: true; readonly data: T }
    | { readonly success: false; readonly error: { readonly issues: readonly z.core.$ZodIssue[] } };
};

/**
 * Reads a JSON body of at most `maxBytes`, before and after inflation, and checks it against a schema.
 * What does not fit is answered: 400, 413 or 415.
 */
export async function readJson<T>(
  c: Context,
  schema: Checker<T>,
  maxBytes: number,
): Promise<CheckedBody<T> | Response> {
  const read = await readBody(c, maxBytes);
  const checked = 'refused' in read ? read : checkBody(read, schema, maxBytes);
  return 'refused' in checked ? problem(c, checked.refused, toDetails(checked)) : checked;
}

/** Inflates, decodes and checks a body that was read. */
export function checkBody<T>(
  { sent, isGzip }: SentBody,
  schema: Checker<T>,
  maxBytes: number,
): CheckedBody<T> | RefusedBody {
  const plain = isGzip ? inflate(sent, maxBytes) : { bytes: sent };
  if ('refused' in plain) return plain;
  const json = parseJson(plain.bytes);
  if (json === undefined) return invalid('The body is not JSON in UTF-8');
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { value: parsed.data, json: json.value, sent, isGzip };
  return { refused: 'invalid-request', errors: toFieldErrors(parsed.error.issues) };
}

async function readBody(c: Context, maxBytes: number): Promise<SentBody | RefusedBody> {
  const encoding = c.req.header('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip')
    return unsupported('Content-Encoding must be gzip or absent');
  if (!isJson(c)) return unsupported('Content-Type must be application/json');
  const sent = await readSent(c, maxBytes);
  if (sent === undefined) return { refused: 'too-large' };
  return { sent, isGzip: encoding === 'gzip' };
}

/** Node's parser holds a body to its Content-Length, so a declared length can be believed. */
async function readSent(c: Context, maxBytes: number): Promise<Uint8Array | undefined> {
  const declared = c.req.header('content-length');
  if (declared !== undefined && Number(declared) > maxBytes) return undefined;
  if (declared === undefined) return readAtMost(c.req.raw.body ?? [], maxBytes);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return bytes.length > maxBytes ? undefined : bytes;
}

/** At once: so few bytes take less time than handing them to another thread, and nothing beyond the limit is inflated. */
function inflate(sent: Uint8Array, maxBytes: number): { readonly bytes: Uint8Array } | RefusedBody {
  try {
    const { buffer, engine } = gunzipWithInfo(sent, { ...inAtMost(maxBytes, sent), info: true });
    return engine.bytesWritten === sent.length
      ? { bytes: buffer }
      : invalid('The body has bytes after its gzip stream');
  } catch (error) {
    if (error instanceof RangeError) return { refused: 'too-large' };
    return invalid('The body is not a gzip stream'); // zlib says no more than that either
  }
}

/** What `info: true` makes of the answer is missing in Node's types. */
const gunzipWithInfo = gunzipSync as unknown as (
  sent: Uint8Array,
  options: ReturnType<typeof inAtMost> & { readonly info: true },
) => { readonly buffer: Buffer; readonly engine: Gunzip };

/** Leaving the loop early cancels the stream: nothing beyond the limit is read. */
async function readAtMost(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const kept: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > maxBytes) return undefined;
    kept.push(piece);
  }
  return Buffer.concat(kept);
}

/** A byte order mark stays in and is refused: whoever parses the stored bytes later may not forgive it. */
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseJson(bytes: Uint8Array): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(strictUtf8.decode(bytes)) };
  } catch {
    return undefined; // SyntaxError quotes the body, so it is not passed on
  }
}

function unsupported(detail: string): RefusedBody {
  return { refused: 'unsupported-media', detail };
}

function invalid(detail: string): RefusedBody {
  return { refused: 'invalid-request', detail };
}

function toDetails({ detail, errors }: RefusedBody): ProblemDetails {
  return { detail, errors };
}

import { createGunzip } from 'node:zlib';
import type { Problem, ProblemCode } from '@locked-in/contracts';
import type { Context } from 'hono';
import type { z } from 'zod/mini';
import { toFieldErrors } from './field-errors.ts';
import { type ProblemDetails, problem } from './problem.ts';
import { isJson } from './request-parts.ts';

type Refused = {
  readonly refused: ProblemCode;
  readonly detail?: string;
  readonly errors?: Problem['errors'];
};

/** A body that was read, inflated, decoded and checked. `bytes` are those the value was parsed from. */
export type CheckedBody<T> = { readonly value: T; readonly bytes: Uint8Array };

/**
 * Reads a JSON body of at most `maxBytes`, before and after inflation, and checks it against a schema.
 * What does not fit is answered: 400, 413 or 415.
 */
export async function readJson<T>(
  c: Context,
  schema: z.ZodMiniType<T>,
  maxBytes: number,
): Promise<CheckedBody<T> | Response> {
  const read = await readBody(c, maxBytes);
  const checked = 'refused' in read ? read : check(schema, read);
  return 'refused' in checked ? problem(c, checked.refused, toDetails(checked)) : checked;
}

type Bytes = { readonly bytes: Uint8Array };

async function readBody(c: Context, maxBytes: number): Promise<Bytes | Refused> {
  const encoding = c.req.header('content-encoding')?.toLowerCase() ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip')
    return unsupported('Content-Encoding must be gzip or absent');
  if (!isJson(c)) return unsupported('Content-Type must be application/json');
  const sent = await readSent(c, maxBytes);
  if (sent === undefined) return { refused: 'too-large' };
  return encoding === 'gzip' ? inflate(sent, maxBytes) : { bytes: sent };
}

/** Node's parser holds a body to its Content-Length, so a declared length can be believed. */
async function readSent(c: Context, maxBytes: number): Promise<Uint8Array | undefined> {
  const declared = c.req.header('content-length');
  if (declared !== undefined && Number(declared) > maxBytes) return undefined;
  if (declared === undefined) return readAtMost(c.req.raw.body ?? [], maxBytes);
  const bytes = new Uint8Array(await c.req.arrayBuffer());
  return bytes.length > maxBytes ? undefined : bytes;
}

async function inflate(sent: Uint8Array, maxBytes: number): Promise<Bytes | Refused> {
  const gunzip = createGunzip();
  gunzip.end(sent);
  try {
    const bytes = await readAtMost(gunzip, maxBytes);
    if (bytes === undefined) return { refused: 'too-large' };
    return gunzip.bytesWritten === sent.length
      ? { bytes }
      : invalid('The body has bytes after its gzip stream');
  } catch {
    return invalid('The body is not a gzip stream'); // zlib says no more than that either
  }
}

/** Leaving the loop early destroys a Node stream and cancels a web stream: nothing beyond the limit is inflated. */
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

function check<T>(schema: z.ZodMiniType<T>, { bytes }: Bytes): CheckedBody<T> | Refused {
  const json = parseJson(bytes);
  if (json === undefined) return invalid('The body is not JSON in UTF-8');
  const parsed = schema.safeParse(json.value);
  if (parsed.success) return { value: parsed.data, bytes };
  return { refused: 'invalid-request', errors: toFieldErrors(parsed.error.issues) };
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

function unsupported(detail: string): Refused {
  return { refused: 'unsupported-media', detail };
}

function invalid(detail: string): Refused {
  return { refused: 'invalid-request', detail };
}

function toDetails({ detail, errors }: Refused): ProblemDetails {
  return { detail, errors };
}

import type { Access } from './settings.ts';

/** One request to the person's own server. `body` is sent as JSON, compressed. */
export type ServerRequest = {
  readonly path: string;
  readonly method?: 'GET' | 'PUT' | 'POST' | undefined;
  readonly body?: unknown;
};

/**
 * `refused`: our server understood and said no · `revoked`: it does not know this browser any more ·
 * `later`: no answer, or none of ours (a hotel's login page answers 200 to everything).
 */
export type ServerTrouble =
  | { readonly kind: 'refused'; readonly code: string; readonly reason: string }
  | { readonly kind: 'revoked'; readonly reason: string }
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs?: number | undefined };

export type ServerAnswer =
  | { readonly kind: 'answered'; readonly status: number; readonly body: unknown }
  | ServerTrouble;

const TIMEOUT_MS = 15_000;
const LONGEST_RETRY_AFTER_MS = 60 * 60 * 1000;
const UNREACHABLE = 'The server cannot be reached.';
const NOT_OURS = 'Something that is not a Locked In server answered.';
const BUSY_STATUSES = [408, 425, 429, 500, 502, 503, 504];

/** `read`: for the one route whose refusals are not problems. */
export async function askServer(
  access: { readonly serverUrl: string; readonly token?: Access['token'] | undefined },
  request: ServerRequest,
  read: (response: Response) => Promise<ServerAnswer> = toAnswer,
): Promise<ServerAnswer> {
  try {
    const response = await fetch(new URL(request.path, access.serverUrl), {
      method: request.method ?? 'GET',
      headers: toHeaders(access.token, request.body !== undefined),
      ...(request.body === undefined ? {} : { body: await compress(JSON.stringify(request.body)) }),
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return await read(response);
  } catch {
    return { kind: 'later', reason: UNREACHABLE }; // fetch throws for every way of not being answered in time
  }
}

function toHeaders(token: string | undefined, hasBody: boolean): Record<string, string> {
  return {
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...(hasBody ? { 'content-type': 'application/json', 'content-encoding': 'gzip' } : {}),
  };
}

function compress(text: string): Promise<ArrayBuffer> {
  return new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer();
}

export async function toAnswer(response: Response): Promise<ServerAnswer> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('application/problem+json')) return toTrouble(response, await response.json());
  if (BUSY_STATUSES.includes(response.status)) return busy(response, UNREACHABLE);
  if (response.status === 202 || response.status === 204) {
    return { kind: 'answered', status: response.status, body: undefined };
  }
  if (!response.ok || !type.startsWith('application/json')) return { kind: 'later', reason: NOT_OURS };
  return { kind: 'answered', status: response.status, body: await response.json() };
}

function toTrouble(response: Response, problem: unknown): ServerTrouble {
  const code = textIn(problem, 'code') ?? '';
  const reason = toSentence(textIn(problem, 'detail') ?? textIn(problem, 'title') ?? NOT_OURS);
  if (BUSY_STATUSES.includes(response.status)) return busy(response, reason);
  return code === 'unauthorized' ? { kind: 'revoked', reason } : { kind: 'refused', code, reason };
}

/** The titles of problems stand without a full stop. */
function toSentence(words: string): string {
  return /[.!?…]$/.test(words) ? words : `${words}.`;
}

function busy(response: Response, reason: string): ServerTrouble {
  return { kind: 'later', reason, retryAfterMs: toRetryAfterMs(response.headers.get('retry-after')) };
}

/** Seconds or a date, capped at one hour. Absent, negative or unreadable: none. */
export function toRetryAfterMs(header: string | null, nowMs: number = Date.now()): number | undefined {
  if (!header) return undefined;
  const waitMs = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - nowMs;
  return waitMs > 0 ? Math.min(waitMs, LONGEST_RETRY_AFTER_MS) : undefined;
}

export function textIn(value: unknown, key: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Reflect.get(value, key);
  return typeof found === 'string' ? found : undefined;
}

import { APIConnectionTimeoutError, APIError, APIUserAbortError } from 'openai';
import type { AskFailure, Reply, Trouble } from '../ai/ask.ts';
import { BodyTooLong } from './bounded-fetch.ts';
import { readRetryAfter } from './read-retry-after.ts';

const OUT_OF_ROOM =
  /context[ _](?:length|size|window|limit|overflow)|maximum context|exceed_context|too many tokens|prompt is too long|context overflows/i;
const FILTER = /content_filter|content_policy|content management policy/i;

/** What an error of the SDK, or of the connection under it, means. */
export function toFailure(error: unknown, nowMs: number): Reply<never> {
  if (error instanceof BodyTooLong || isCausedBy(error, BodyTooLong)) return { answer: { kind: 'invalid' } };
  if (isStatusError(error)) {
    const { status } = error;
    const answer = toAnswerOf(error, nowMs);
    return { answer, trouble: { kind: 'status', status, message: messageOf(error) } };
  }
  if (error instanceof SyntaxError) return { answer: { kind: 'invalid' }, trouble: { kind: 'not-an-api' } };
  return toUnreachable(error);
}

/** The endpoint wants `max_completion_tokens` where it got `max_tokens`. */
export function isAboutTokens(error: unknown): boolean {
  return isStatusError(error) && error.status === 400 && /max_completion_tokens/.test(messageOf(error));
}

type StatusError = APIError & { readonly status: number };

function isStatusError(error: unknown): error is StatusError {
  return error instanceof APIError && typeof error.status === 'number';
}

function toAnswerOf(error: StatusError, nowMs: number): AskFailure {
  const { status } = error;
  const words = messageOf(error);
  const retryAfterSeconds = readRetryAfter(error.headers?.get('retry-after'), nowMs);
  if (status === 429 || status === 402) return { kind: 'rate-limited', retryAfterSeconds };
  if (status === 401 || status === 403) return { kind: 'unauthorized' };
  if (status === 413 || (status < 500 && OUT_OF_ROOM.test(words))) return { kind: 'truncated' };
  if (status < 500 && FILTER.test(words)) return { kind: 'filtered' };
  if (status >= 500 || [404, 408, 409].includes(status)) return { kind: 'unavailable', retryAfterSeconds };
  return { kind: 'rejected' };
}

/** OpenAI nests it, LM Studio and others do not. */
function messageOf(error: StatusError): string {
  return `${error.message} ${error.code ?? ''} ${JSON.stringify(error.error ?? '')}`;
}

/** fetch rejects with a TypeError when the connection is cut inside the answer; the code stands in a cause below. */
function toUnreachable(error: unknown): Reply<never> {
  const isTimeout =
    error instanceof APIUserAbortError ||
    error instanceof APIConnectionTimeoutError ||
    /timed? ?out|aborted/i.test(String(error));
  if (isTimeout) return { answer: { kind: 'unavailable', mayHaveCost: true }, trouble: { kind: 'timeout' } };
  const kind = kindOf(codeOf(error));
  const mayHaveCost = kind === 'cut' ? ({ mayHaveCost: true } as const) : {};
  return { answer: { kind: 'unavailable', ...mayHaveCost }, trouble: { kind } };
}

/** What stopped a connection, by the code that Node gives it. */
export function kindOf(code: string): Exclude<Trouble['kind'], 'status' | 'not-an-api' | 'timeout'> {
  if (/bad port|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT/.test(code)) return 'refused';
  if (/ENOTFOUND|EAI_AGAIN/.test(code)) return 'unknown-host';
  if (/CERT|TLS|SSL|EPROTO|SELF_SIGNED|UNABLE_TO/.test(code)) return 'tls';
  return 'cut';
}

/** The codes of an error and of everything that caused it. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  const code = 'code' in error ? String(error.code) : error.message === 'bad port' ? error.message : '';
  const others = error instanceof AggregateError ? error.errors.map(codeOf).join(' ') : '';
  return `${code} ${others} ${codeOf(error.cause)}`;
}

function isCausedBy(error: unknown, type: typeof BodyTooLong): boolean {
  return error instanceof Error && (error.cause instanceof type || isCausedBy(error.cause, type));
}

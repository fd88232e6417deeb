import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { LIMITS } from '@locked-in/contracts';
import { hashSecret } from '../secret.ts';

/** A chunk as browsers send it: nothing about the request is out of the ordinary. */
export type PlainPut = {
  readonly sessionId: string;
  readonly firstSeq: number;
  readonly tokenHash: Buffer;
  readonly isGzip: boolean;
  /** Given by a gateway. */
  readonly requestId: string | undefined;
};

const ADDRESS = /^\/v1\/sessions\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/chunks\/(0|[1-9]\d{0,6})$/;
const BEARER = /^Bearer ([A-Za-z0-9_-]{43})$/;
/** Others may be none, which the app refuses. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;
const REQUEST_ID = /^[\w\-=]{1,64}$/;

/** Undefined for everything that the app is to look at, which may come to the same. */
export function toPlainPut({ method, url = '', headers }: IncomingMessage): PlainPut | undefined {
  if (method !== 'PUT' || !isPlainBody(headers)) return undefined;
  const [, sessionId, digits] = ADDRESS.exec(url) ?? [];
  const [, token] = BEARER.exec(headers.authorization ?? '') ?? [];
  if (sessionId === undefined || token === undefined || Number(digits) > LIMITS.maxSeq) return undefined;
  return {
    sessionId,
    firstSeq: Number(digits),
    tokenHash: hashSecret(token),
    isGzip: headers['content-encoding'] === 'gzip',
    requestId: toRequestId(headers),
  };
}

function isPlainBody(headers: IncomingHttpHeaders): boolean {
  const { 'content-type': type, 'content-encoding': encoding, 'content-length': length } = headers;
  return (
    type === 'application/json' &&
    (encoding === 'gzip' || encoding === undefined) &&
    length !== undefined &&
    Number(length) <= LIMITS.chunkBytes &&
    headers.expect === undefined &&
    HOST.test(headers.host ?? '')
  );
}

function toRequestId({ 'x-request-id': given }: IncomingHttpHeaders): string | undefined {
  return typeof given === 'string' && REQUEST_ID.test(given) ? given : undefined;
}

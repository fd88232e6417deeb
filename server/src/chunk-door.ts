import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { LIMITS, PROBLEMS, type ProblemCode, parseChunkBody, type SealedChunk } from '@locked-in/contracts';
import type { AnswerErrorDeps } from './http/answer-error.ts';
import type { Device } from './http/app-env.ts';
import { checkBody, type RefusedBody } from './http/body.ts';
import { incomingSource } from './http/client-address.ts';
import { type PlainPut, toPlainPut } from './http/plain-put.ts';
import { type ProblemDetails, toProblem } from './http/problem.ts';
import { toDeviceRateHeaders } from './http/rate-headers.ts';
import type { RequestLogDeps } from './http/request-log.ts';
import { CHUNK_ROUTE, type ChunkRouteDeps } from './routes/chunks.ts';
import { sealChunk } from './seal-chunk.ts';

export type ChunkDoorDeps = ChunkRouteDeps &
  Pick<AnswerErrorDeps, 'logger'> &
  RequestLogDeps & {
    /** What every answer carries. */
    readonly headers: Readonly<Record<string, string>>;
  };

/** Nothing to say is 202. */
type Answer = (ProblemDetails & { readonly code: ProblemCode }) | undefined;

/**
 * Takes chunks as Node hands them over, for a third of what a web Request and its middleware cost. What is out of the
 * ordinary goes, untouched, to the app, whose route says the same: `chunk-door.test.ts` compares their answers.
 */
export function openChunkDoor(deps: ChunkDoorDeps, app: RequestListener): RequestListener {
  return (incoming, outgoing) => {
    const put = toPlainPut(incoming);
    if (put === undefined) return app(incoming, outgoing);
    void take(put, { deps, app, incoming, outgoing });
  };
}

const REQUEST = { method: 'PUT', route: CHUNK_ROUTE };

type Exchange = {
  readonly deps: ChunkDoorDeps;
  readonly app: RequestListener;
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
};

async function take(put: PlainPut, { deps, app, incoming, outgoing }: Exchange): Promise<void> {
  const startMs = performance.now();
  const source = incomingSource(incoming, deps.trustedProxies);
  if (await deps.limits.strangers.isSpent(source)) return void app(incoming, outgoing);
  const device = await deps.findDevice(put.tokenHash).catch(() => undefined); // the app asks again, and says why
  if (device === undefined) return void app(incoming, outgoing);
  const counted = await deps.limits.devices.count(device.deviceId);
  if (counted.isRefused) return void app(incoming, outgoing);
  const sent = await readAll(incoming);
  if (sent === undefined) return; // nobody waits for an answer any more
  const requestId = put.requestId ?? randomUUID();
  const answer = await publish(put, { ...device, requestId }, { deps, sent }).catch(
    (err: unknown): Answer => {
      deps.logger.error({ requestId, err }, 'a request failed');
      return { code: 'internal' };
    },
  );
  const headers = { ...deps.headers, ...toDeviceRateHeaders(counted), 'X-Request-Id': requestId };
  write(outgoing, answer, { requestId, headers });
  const seconds = (performance.now() - startMs) / 1_000;
  const { statusCode: status } = outgoing;
  deps.onAnswered({ ...REQUEST, ...device, requestId, status, code: answer?.code, seconds });
}

async function publish(
  put: PlainPut,
  from: Device & { readonly requestId: string },
  { deps, sent }: { readonly deps: ChunkDoorDeps; readonly sent: Buffer },
): Promise<Answer> {
  const sealed = checkAndSeal(put, { ...from, receivedAtMs: deps.now() }, sent);
  if ('refused' in sealed) return { code: sealed.refused, detail: sealed.detail, errors: sealed.errors };
  const result = await deps.publish(sealed);
  if (result.kind === 'accepted') return undefined;
  return { code: 'unavailable', headers: { 'Retry-After': `${result.retryAfterSeconds}` } };
}

/** Of its own, so that nobody holds what was parsed while the broker is waited for: it would be copied and copied. */
function checkAndSeal(
  { sessionId, firstSeq, isGzip }: PlainPut,
  from: Device & { readonly requestId: string; readonly receivedAtMs: number },
  sent: Buffer,
): SealedChunk | RefusedBody {
  const body = checkBody({ sent, isGzip }, { safeParse: parseChunkBody }, LIMITS.chunkBytes);
  return 'refused' in body ? body : sealChunk({ ...from, sessionId, firstSeq }, body);
}

function write(
  outgoing: ServerResponse,
  answer: Answer,
  { requestId, headers }: { readonly requestId: string; readonly headers: Readonly<Record<string, string>> },
): void {
  if (answer === undefined) return void outgoing.writeHead(202, headers).end();
  const body = JSON.stringify(toProblem(answer.code, { ...answer, requestId }));
  outgoing
    .writeHead(PROBLEMS[answer.code].status, {
      ...headers,
      'Content-Type': 'application/problem+json',
      'Content-Length': Buffer.byteLength(body),
      ...answer.headers,
    })
    .end(body);
}

/** Node holds a body to its declared length. Undefined when the client went away half-way. */
function readAll(incoming: IncomingMessage): Promise<Buffer | undefined> {
  const { promise, resolve } = Promise.withResolvers<Buffer | undefined>();
  const pieces: Buffer[] = [];
  incoming.on('data', (piece: Buffer) => pieces.push(piece));
  incoming.on('end', () => resolve(pieces.length === 1 ? pieces[0] : Buffer.concat(pieces)));
  incoming.on('error', () => resolve(undefined));
  incoming.on('close', () => resolve(undefined));
  return promise;
}

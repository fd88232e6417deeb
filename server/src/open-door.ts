import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener, RequestError } from '@hono/node-server';
import type { ProblemCode } from '@locked-in/contracts';
import { type ConnectionBounds, readOpenFiles, toConnectionBounds } from './connection-bounds.ts';
import { toProblem } from './http/problem.ts';
import { keepConnections } from './keep-connections.ts';

type Listener = ReturnType<typeof getRequestListener>;
type Answer = Parameters<typeof getRequestListener>[0];

export type Door = {
  readonly port: number;
  readonly bounds: ConnectionBounds;
  /** Until this is called every request is answered 503. `before` may answer requests itself instead of the app. */
  readonly serve: (answer: Answer, before?: (app: RequestListener) => RequestListener) => void;
  /** Answers go on, but each one ends its connection: whoever asks next finds another door, if there is one. */
  readonly endConnections: () => void;
  /** Takes no new connection, lets requests in hand finish for so long, then closes what is left. */
  readonly close: (graceMs: number) => Promise<void>;
};

/** How long a client may take to send its headers, and its whole request: whoever dribbles is let go. */
const PATIENCE = { headersTimeout: 15_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };

type DoorOptions = {
  readonly host: string;
  readonly port: number;
  readonly patience?: typeof PATIENCE;
  readonly bounds?: ConnectionBounds;
  /** Connections are then those of own proxies. */
  readonly isBehindProxies?: boolean;
};

/**
 * Listens at once, before anything behind it is started: a port that is taken is known before anything is touched.
 * Rejects with {@link ListenError}.
 */
export async function openDoor({
  host,
  port,
  patience = PATIENCE,
  bounds = toConnectionBounds(readOpenFiles()),
  isBehindProxies = false,
}: DoorOptions): Promise<Door> {
  let listener: RequestListener = toListener(() => toResponse('unavailable', { 'Retry-After': '1' }));
  let isLeaving = false;
  const server = createServer(
    {
      noDelay: true,
      keepAliveTimeout: 65_000,
      ...patience,
    },
    (incoming, outgoing) => {
      if (isLeaving) outgoing.shouldKeepAlive = false;
      listener(incoming, outgoing);
    },
  );
  keepConnections(server, { bounds, isBehindProxies });
  return {
    port: await listen(server, host, port),
    bounds,
    serve(answer, before = (app) => app) {
      listener = before(toListener(answer));
    },
    endConnections() {
      isLeaving = true;
    },
    close: (graceMs) => {
      isLeaving = true;
      return close(server, graceMs);
    },
  };
}

/** Why a port could not be listened on, in one sentence. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** Requests that are none (a bad Host, a backslash in the path) never reach the app. */
function toListener(answer: Answer): Listener {
  return getRequestListener(answer, {
    errorHandler: (error) => toResponse(error instanceof RequestError ? 'invalid-request' : 'internal'),
    overrideGlobalObjects: false,
  });
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(toSentence(error, host, port), { cause: error })));
    server.listen({ host, port, exclusive: true }, () => {
      server.removeAllListeners('error');
      resolve(toPort(server.address()) ?? port);
    });
  });
}

function toSentence(error: Error, host: string, port: number): string {
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is taken by another program; choose another one.`;
    case 'EACCES':
      return `Port ${port} may not be used by this account; choose one above 1023.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is not an address of this machine.`;
    default:
      return `Listening on ${host}:${port} failed: ${error.message}.`;
  }
}

function toPort(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined;
}

/** A connection falls idle when its last answer ends, which may be after the server stopped listening. */
async function close(server: Server, graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  const closingIdle = setInterval(() => server.closeIdleConnections(), 50);
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await closed;
  clearInterval(closingIdle);
  clearTimeout(deadline);
}

function toResponse(code: ProblemCode, headers: Readonly<Record<string, string>> = {}): Response {
  const body = toProblem(code);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { 'Content-Type': 'application/problem+json', 'X-Content-Type-Options': 'nosniff', ...headers },
  });
}

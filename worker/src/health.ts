import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { isBearer } from '@locked-in/watch';

export type HealthOptions = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly isReady: () => Promise<boolean>;
  /** Absent without a token: then there is nothing to be found at `/metrics`. */
  readonly metrics?: ServedMetrics | undefined;
};

export type ServedMetrics = {
  readonly token: string;
  readonly read: () => Promise<{ readonly contentType: string; readonly text: string }>;
};

export type Health = { readonly url: string; readonly close: () => Promise<void> };

/**
 * `GET /healthz`: the process runs · `GET /readyz`: it can record and analyse now · `GET /metrics`: its numbers, for
 * who has their token.
 */
export async function serveHealth({ host, port, isReady, metrics }: HealthOptions): Promise<Health> {
  const server = createServer(async (request, response) => {
    if (request.url === '/metrics' && metrics !== undefined) return answerMetrics(request, response, metrics);
    return answerStatus(response, await statusOf(request.url, isReady));
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://${host}:${taken}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function answerStatus(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ ok: status === 200 }));
}

async function answerMetrics(
  { headers }: IncomingMessage,
  response: ServerResponse,
  metrics: ServedMetrics,
): Promise<void> {
  if (!isBearer(headers.authorization, metrics.token)) return answerStatus(response, 401);
  const { contentType, text } = await metrics.read();
  response.writeHead(200, { 'content-type': contentType }).end(text);
}

async function statusOf(path: string | undefined, isReady: () => Promise<boolean>): Promise<number> {
  if (path === '/healthz') return 200;
  if (path === '/readyz') return (await isReady()) ? 200 : 503;
  return 404;
}

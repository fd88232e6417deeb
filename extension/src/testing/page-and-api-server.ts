import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { SessionEvent } from '@locked-in/domain';

/** Pages for every host but 127.0.0.1; there, as much of the product's API as an extension needs. */
export type PageAndApiServer = {
  readonly port: number;
  /** Every byte that was sent to the API, inflated. */
  readonly bodies: readonly string[];
  /** Every page that was asked for, as `host/path`. */
  readonly visits: readonly string[];
  readonly chunks: ReadonlyMap<number, readonly SessionEvent[]>;
  readonly close: () => void;
};

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'PUT, POST, GET',
  'access-control-allow-headers': 'authorization, content-type, content-encoding',
};

export async function startServer(): Promise<PageAndApiServer> {
  const bodies: string[] = [];
  const visits: string[] = [];
  const chunks = new Map<number, readonly SessionEvent[]>();
  const server = createServer(async (request, response) => {
    const isApi = request.headers.host?.startsWith('127.0.0.1') && request.url?.startsWith('/v1/');
    if (!isApi) {
      visits.push(`${request.headers.host}${request.url}`);
      return showPage(request, response);
    }
    const body = await readBody(request);
    if (body) bodies.push(body);
    answer(request, response, { body, chunks });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return { port, bodies, visits, chunks, close: () => void server.close().closeAllConnections() };
}

function showPage({ headers, url }: IncomingMessage, response: ServerResponse): void {
  const [host = ''] = (headers.host ?? '').split(':');
  const title = `${host.replace('.test', '')}${url?.split('?')[0]?.replaceAll('/', ' ')}`;
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<title>${title}</title>`);
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const bytes = Buffer.concat(parts);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

function answer(
  { method, url = '' }: IncomingMessage,
  response: ServerResponse,
  { body, chunks }: { body: string; chunks: Map<number, readonly SessionEvent[]> },
): void {
  const json = (status: number, value: unknown) =>
    response.writeHead(status, { ...CORS, 'content-type': 'application/json' }).end(JSON.stringify(value));
  if (method === 'OPTIONS') return void response.writeHead(204, CORS).end();
  if (url === '/v1/devices') {
    return void json(201, {
      deviceId: JSON.parse(body).deviceId,
      token: 't'.repeat(43),
      webUrl: 'http://127.0.0.1',
    });
  }
  if (method === 'PUT') {
    chunks.set(Number(url.split('/').at(-1)), JSON.parse(body).events);
    return void response.writeHead(202, CORS).end();
  }
  const lastSeq = Math.max(-1, ...[...chunks].map(([first, events]) => first + events.length - 1));
  return void json(200, { lastSeq, missing: [], complete: true });
}

import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { LIMITS } from '@locked-in/contracts';
import { generate } from 'selfsigned';

/**
 * How a server may answer: `ours` as the product does, `portal` as the login page of a network (200 and HTML to
 * everything), `revoking` as one that does not know the token, `refusing` as one that takes no chunk, `gone` not at all.
 */
export type Mood = 'ours' | 'portal' | 'revoking' | 'refusing' | 'gone';

export type MoodyServer = {
  readonly url: string;
  readonly port: number;
  mood: Mood;
  readonly close: () => void;
};

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'PUT, POST, GET',
  'access-control-allow-headers': 'authorization, content-type, content-encoding',
};

export async function startMoodyServer(): Promise<MoodyServer> {
  const received = new Map<string, number>();
  const server = createServer((request, response) => void answer(request, response));
  const port = await listen(server);
  const moody: MoodyServer = {
    url: `http://127.0.0.1:${port}`,
    port,
    mood: 'ours',
    close: () => void server.close().closeAllConnections(),
  };
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request);
    if (moody.mood === 'gone') return void request.socket.destroy();
    const isPage = !request.headers.host?.startsWith('127.0.0.1') || !request.url?.startsWith('/v1/');
    if (isPage || moody.mood === 'portal') {
      return void response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<title>Sign in to the network</title>');
    }
    if (request.method === 'OPTIONS') return void response.writeHead(204, CORS).end();
    answerAsOurs({ request, body, mood: moody.mood, received }, response);
  }
  return moody;
}

/** A server of the product behind a certificate that it has signed itself, which no browser trusts. */
export async function startUntrustedServer(): Promise<{ readonly url: string; readonly close: () => void }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }]);
  const listener: RequestListener = (_request, response) => void response.end();
  const server = createSecureServer({ key, cert }, listener);
  const port = await listen(server);
  return { url: `https://127.0.0.1:${port}`, close: () => void server.close().closeAllConnections() };
}

async function listen(server: ReturnType<typeof createServer | typeof createSecureServer>): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const bytes = Buffer.concat(parts);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

type Asked = {
  readonly request: IncomingMessage;
  readonly body: string;
  readonly mood: Mood;
  readonly received: Map<string, number>;
};

function answerAsOurs({ request, body, mood, received }: Asked, response: ServerResponse): void {
  const { method, url = '' } = request;
  const send = (status: number, type: string, value: unknown) =>
    response.writeHead(status, { ...CORS, 'content-type': type }).end(JSON.stringify(value));
  const json = (status: number, value: unknown) => send(status, 'application/json', value);
  const problem = (status: number, code: string, title: string) =>
    send(status, 'application/problem+json', { status, code, title });
  const sessionId = url.split('/')[3] ?? '';
  if (url === '/v1/limits') return void json(200, LIMITS);
  if (url === '/v1/devices') {
    const { deviceId } = JSON.parse(body);
    return void json(201, { deviceId, token: 't'.repeat(43), webUrl: 'http://127.0.0.1' });
  }
  if (mood === 'revoking') return void problem(401, 'unauthorized', 'This token is not known');
  if (method === 'PUT' && mood === 'refusing')
    return void problem(400, 'invalid-request', 'The body is not a chunk');
  if (method === 'PUT') {
    const last = Number(url.split('/').at(-1)) + JSON.parse(body).events.length - 1;
    received.set(sessionId, Math.max(last, received.get(sessionId) ?? -1));
    return void response.writeHead(202, CORS).end();
  }
  const lastSeq = received.get(sessionId);
  if (lastSeq === undefined) return void problem(404, 'not-found', 'There is nothing here');
  json(200, { lastSeq, missing: [], complete: true });
}

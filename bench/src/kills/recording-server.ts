import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { SessionEvent } from '@locked-in/domain';
import type { ChunkSeen } from './compare-stream.ts';
import type { Seen } from './to-stays.ts';

/** Pages that lead to each other, for every `*.test` host; on 127.0.0.1 the product's API, which writes down all it gets. */
export type RecordingServer = {
  readonly port: number;
  /** Every chunk in the order of arrival, repeats included. */
  readonly chunks: readonly ChunkSeen[];
  /** Every request to the API. */
  readonly countRequests: () => number;
  readonly isComplete: () => boolean;
  /** When a background of the extension that has said that it has started last did so, by its own clock; 0 = none has. */
  readonly lastBirthMs: () => number;
  /** Sends whatever page is open to this address. */
  readonly lead: (url: string) => void;
  /** Called whenever a page says that it came in front, or is not there any more. */
  readonly onSeen: (listen: (seen: Seen) => void) => void;
  /** The next answer of a desk page with that number. */
  readonly hear: (errand: number) => Promise<unknown>;
  /** Whether a desk page with that number has come up; only the first does what it was sent for. */
  readonly hasBegun: (errand: number) => boolean;
  readonly close: () => void;
};

export type Mood = () => 'well' | 'busy' | 'answer-lost' | 'away';

const CORS = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'PUT, POST, GET',
  'access-control-allow-headers': 'authorization, content-type, content-encoding',
};

/** `mood` is asked before every chunk is answered: servers are busy, and answers get lost on their way. */
export async function startRecordingServer(mood: Mood): Promise<RecordingServer> {
  const chunks: ChunkSeen[] = [];
  const waiting = new Set<ServerResponse>();
  const errands = new Map<number, (answer: unknown) => void>();
  const begun = new Set<number>();
  let tellSeen = (_seen: Seen) => {};
  let requests = 0;
  let lastBirthMs = 0;
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://page.test').pathname; // a proxy is asked for whole addresses
    const site = (request.headers.host ?? '').split(':')[0] ?? '';
    const body = await readBody(request);
    if (path === '/next') return void waiting.add(response.on('close', () => waiting.delete(response)));
    if (path === '/born') {
      lastBirthMs = Math.max(lastBirthMs, Number(body));
      return void response.writeHead(204, CORS).end();
    }
    if (path === '/seen') {
      tellSeen({ site, ...JSON.parse(body) });
      return void response.writeHead(204).end();
    }
    if (path.endsWith('/begun')) {
      const errand = Number(path.split('/')[2]);
      const isFirst = !begun.has(errand);
      begun.add(errand);
      return void response.writeHead(200, CORS).end(JSON.stringify({ isFirst }));
    }
    if (path.startsWith('/errands/')) {
      errands.get(Number(path.split('/')[2]))?.(JSON.parse(body || 'null'));
      return void response.writeHead(204, CORS).end();
    }
    if (path.startsWith('/v1/') && request.method !== 'OPTIONS') requests += 1;
    if (path.startsWith('/v1/')) return answerApi({ request, response, body }, chunks, mood);
    return showPage(site, response);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    chunks,
    countRequests: () => requests,
    lastBirthMs: () => lastBirthMs,
    isComplete: () => toReceived(chunks).complete,
    lead: (url) => {
      for (const response of waiting) response.end(JSON.stringify({ url }));
      waiting.clear();
    },
    onSeen: (listen) => {
      tellSeen = listen;
    },
    hear: (errand) => new Promise((resolve) => errands.set(errand, resolve)),
    hasBegun: (errand) => begun.has(errand),
    close: () => void server.close().closeAllConnections(),
  };
}

function showPage(site: string, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Page ${site}</title>
<h1>${site}</h1><script>
const follow = () => fetch('/next', { method: 'POST' })
  .then((answer) => answer.json())
  .then(({ url }) => { location.href = url; setTimeout(follow, 3000); })
  .catch(() => setTimeout(follow, 500));
const tell = (isShown) => fetch('/seen', { method: 'POST', body: JSON.stringify({ isShown, atMs: Date.now() }), keepalive: true })
  .catch(() => undefined);
const tellIf = () => tell(document.visibilityState === 'visible');
document.addEventListener('visibilitychange', tellIf);
addEventListener('pagehide', () => tell(false));
tellIf();
follow();
</script>`);
}

type Call = { readonly request: IncomingMessage; readonly response: ServerResponse; readonly body: string };

function answerApi({ request, response, body }: Call, chunks: ChunkSeen[], mood: Mood): unknown {
  const json = (status: number, value: unknown, type = 'application/json') =>
    response.writeHead(status, { ...CORS, 'content-type': type }).end(JSON.stringify(value));
  const { method, url = '' } = request;
  if (method === 'OPTIONS') return response.writeHead(204, CORS).end();
  if (url === '/v1/devices') {
    const { deviceId }: { deviceId: string } = JSON.parse(body);
    return json(201, { deviceId, token: 't'.repeat(43), webUrl: 'http://127.0.0.1' });
  }
  const now = mood();
  if (now === 'away') return request.socket.destroy();
  const sessionId = url.split('/')[3] ?? '';
  if (method !== 'PUT') return json(200, toReceived(chunks.filter((chunk) => chunk.sessionId === sessionId)));
  if (now === 'busy') return json(503, { code: 'unavailable', title: 'busy' }, 'application/problem+json');
  const { events }: { events: readonly SessionEvent[] } = JSON.parse(body);
  chunks.push({ sessionId, firstSeq: Number(url.split('/').at(-1)), events });
  if (now === 'answer-lost') return request.socket.destroy();
  return response.writeHead(202, CORS).end();
}

function toReceived(chunks: readonly ChunkSeen[]) {
  const ranges = [...new Map(chunks.map(({ firstSeq, events }) => [firstSeq, firstSeq + events.length]))];
  const missing: [number, number][] = [];
  let upTo = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    if (from > upTo) missing.push([upTo, from - 1]);
    upTo = Math.max(upTo, to);
  }
  const hasEnded = chunks.some(({ events }) => events.some(({ kind }) => kind === 'session-ended'));
  return { lastSeq: upTo - 1, missing, complete: hasEnded && missing.length === 0 };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  const bytes = Buffer.concat(parts);
  return (request.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString();
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { SCENE_PAGE } from './scene-page.ts';

/** When a page said that it is shown, by the page's own clock. */
export type Arrival = { readonly address: string; readonly atMs: number };

/** Pages of every host. They say when they have arrived, and do what they are told. */
export type SceneServer = {
  readonly port: number;
  /** The next arrival at the address, e.g. `docs.test/one`. Ask before you go there. */
  readonly nextArrival: (address: string) => Promise<Arrival>;
  /** Has the page at the address call `history.pushState`; it arrives at the other path. */
  readonly order: (address: string, path: string) => void;
  readonly close: () => Promise<void>;
};

const PATIENCE_MS = 20_000;

export function serveScenes(): Promise<SceneServer> {
  const ears = new Map<string, ServerResponse>();
  const waiting = new Map<string, (arrival: Arrival) => void>();
  const server = createServer((request, response) => {
    const url = toUrl(request);
    if (url.pathname === '/orders') return listen(response, url.searchParams.get('from') ?? '', ears);
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-store');
    if (url.pathname !== '/arrived') return void response.end(SCENE_PAGE);
    response.end();
    const address = `${url.hostname}${url.searchParams.get('path')}`;
    waiting.get(address)?.({ address, atMs: Number(url.searchParams.get('at')) });
    waiting.delete(address);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve({
        port: bound !== null && typeof bound === 'object' ? bound.port : 0,
        nextArrival: (address) => hear(waiting, address),
        order: (address, path) => void ears.get(address)?.write(`data: ${path}\n\n`),
        close: () => {
          server.closeAllConnections();
          return new Promise((done) => server.close(() => done()));
        },
      });
    });
  });
}

/** A browser that was told to use this server as its proxy asks with the whole address. */
function toUrl(request: IncomingMessage): URL {
  return new URL(request.url ?? '/', `http://${request.headers.host}`);
}

function listen(response: ServerResponse, address: string, ears: Map<string, ServerResponse>): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
  response.write(':\n\n');
  ears.set(address, response);
}

function hear(waiting: Map<string, (arrival: Arrival) => void>, address: string): Promise<Arrival> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`Nothing arrived at ${address}`)), PATIENCE_MS);
    waiting.set(address, (arrival) => {
      clearTimeout(late);
      resolve(arrival);
    });
  });
}

import { once } from 'node:events';
import { createServer } from 'node:http';

export type HealthOptions = {
  readonly host: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly isReady: () => Promise<boolean>;
};

export type Health = { readonly url: string; readonly close: () => Promise<void> };

/** `GET /healthz`: the process runs · `GET /readyz`: it can record and analyse now. For container health checks. */
export async function serveHealth({ host, port, isReady }: HealthOptions): Promise<Health> {
  const server = createServer(async (request, response) => {
    const status = await statusOf(request.url, isReady);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ ok: status === 200 }));
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

async function statusOf(path: string | undefined, isReady: () => Promise<boolean>): Promise<number> {
  if (path === '/healthz') return 200;
  if (path === '/readyz') return (await isReady()) ? 200 : 503;
  return 404;
}

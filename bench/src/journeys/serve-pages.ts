import { createServer } from 'node:http';

export type PageServer = { readonly port: number; readonly close: () => Promise<void> };

/**
 * Answers every host and path with a small page that names both, so that a browser has real pages to show; one at
 * `/playing` makes a sound.
 */
export function servePages(): Promise<PageServer> {
  const server = createServer((request, response) => {
    const site = (request.headers.host ?? '').split(':')[0];
    const path = new URL(request.url ?? '/', 'http://page.test').pathname;
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(
      `<!doctype html><title>${titleOf(path)} · ${site}</title><h1>${site}${path}</h1>${path === '/playing' ? SOUND : ''}`,
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : 0;
      resolve({ port, close: () => closeServer(server) });
    });
  });
}

const SOUND = `<script>
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.connect(context.destination);
  tone.start();
</script>`;

function titleOf(path: string): string {
  return path === '/' ? 'Home' : decodeURIComponent(path.slice(1)).replaceAll('-', ' ');
}

function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

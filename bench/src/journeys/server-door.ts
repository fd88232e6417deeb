import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { freePort } from './run-process.ts';

/** A gateway, where the browser thinks the server is. While it is shut, it says what gateways say of dead servers. */
export type ServerDoor = {
  readonly port: number;
  readonly shut: () => void;
  readonly open: () => void;
  /** Every request that was made, in order, and whether the door was open. */
  readonly requests: readonly DoorRequest[];
  readonly close: () => Promise<void>;
};

export type DoorRequest = { readonly method: string; readonly path: string; readonly isOpen: boolean };

export async function openDoor(serverUrl: string): Promise<ServerDoor> {
  const port = await freePort();
  const requests: DoorRequest[] = [];
  let isOpen = true;
  const server = createServer((request, response) => {
    const { method = '', url: path = '' } = request;
    if (!isOpen || method !== 'OPTIONS') requests.push({ method, path, isOpen });
    if (isOpen) pass(new URL(path, serverUrl), request, response);
    else response.writeHead(502).end();
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return {
    port,
    requests,
    shut: () => {
      isOpen = false;
      server.closeAllConnections();
    },
    open: () => {
      isOpen = true;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function pass(url: URL, request: IncomingMessage, response: ServerResponse): void {
  const { method, headers } = request;
  const onward = ask(url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  request.pipe(onward);
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

const AT_ONCE = 200;

export type OpenStreams = {
  /** Resolves when so many messages more have been heard, on whatever streams. */
  readonly whenHeard: (messages: number) => Promise<void>;
  readonly close: () => void;
};

/** One stream for each listener, as little as can be on this side: a socket that counts messages. */
export async function openStreams(
  url: string,
  listeners: readonly { readonly cookie: string }[],
): Promise<OpenStreams> {
  const { hostname, port } = new URL(url);
  let awaited = { left: Number.POSITIVE_INFINITY, heard: () => {} };
  const onText = (text: string) => {
    awaited.left -= text.split('event: session-changed').length - 1;
    if (awaited.left <= 0) awaited.heard();
  };
  const sockets: Socket[] = [];
  for (let from = 0; from < listeners.length; from += AT_ONCE) {
    const some = listeners.slice(from, from + AT_ONCE);
    sockets.push(...(await Promise.all(some.map(({ cookie }) => open({ hostname, port, cookie }, onText)))));
  }
  return {
    whenHeard: (messages) =>
      new Promise((heard) => {
        awaited = { left: messages, heard };
      }),
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function open(
  { hostname, port, cookie }: { readonly hostname: string; readonly port: string; readonly cookie: string },
  onText: (text: string) => void,
): Promise<Socket> {
  const socket = connect({ host: hostname, port: Number(port), noDelay: true });
  socket.write(`GET /v1/live HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${cookie}\r\n\r\n`);
  const [head] = await once(socket, 'data');
  if (!String(head).startsWith('HTTP/1.1 200'))
    throw new Error(`a stream was answered: ${String(head).slice(0, 40)}`);
  socket.setEncoding('utf8').on('data', onText);
  return socket;
}

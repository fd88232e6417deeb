import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** How an endpoint of a model answers one question; `body` is the request as it came. */
export type Manner = (response: ServerResponse, body: string) => void;

/** An endpoint that a worker asks, and that means it no good. */
export type MeanModel = {
  readonly url: string;
  /** From now on; every question takes the next manner. */
  readonly behave: (manners: readonly Manner[]) => void;
  readonly asked: () => number;
  /** Questions that wait for their answer now. */
  readonly open: () => number;
  readonly close: () => void;
};

export async function openMeanModel(): Promise<MeanModel> {
  let manners: readonly Manner[] = [say(503)];
  let [asked, open] = [0, 0];
  const server = createServer((request, response) => {
    const manner = manners[asked++ % manners.length];
    open++;
    response.on('close', () => open--);
    void text(request).then((body) => manner?.(response, body));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/v1`,
    behave: (next) => {
      manners = next;
    },
    asked: () => asked,
    open: () => open,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

export function say(status: number, headers: Readonly<Record<string, string>> = {}, body = ''): Manner {
  return (response) => void response.writeHead(status, headers).end(body);
}

/** As an endpoint that speaks chat completions would, with these words for an answer. */
export function answer(content: string, more: Readonly<Record<string, unknown>> = {}): Manner {
  const choice = { index: 0, finish_reason: 'stop', message: { role: 'assistant', content }, ...more };
  return say(200, { 'Content-Type': 'application/json' }, JSON.stringify({ choices: [choice] }));
}

export const cutOff: Manner = (response) => void response.destroy();
export const hang: Manner = () => {};

/** A byte a second, for as long as anybody listens. */
export const dribble: Manner = (response) => {
  response.writeHead(200, { 'Content-Type': 'application/json' });
  const dribbling = setInterval(() => response.write(' '), 1_000);
  response.on('close', () => clearInterval(dribbling));
};

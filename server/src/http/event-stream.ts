import type { ServerResponse } from 'node:http';

/** Unread bytes after which a reader counts as stuck. Messages are a hundred bytes each. */
const UNREAD_BYTES = 64 * 1024;

export type EventStream = {
  readonly write: (text: string) => void;
  readonly end: () => void;
};

/** `onEnd` comes once: ended, gone away, or too slow (`isStuck`). */
export type OpenEventStream<S extends EventStream> = (onEnd: (isStuck: boolean) => void) => S;

/** Text for a reader of `text/event-stream` on Node's own response, in a fraction of the memory of a web stream. */
export function openNodeEventStream(
  outgoing: ServerResponse,
  headers: Readonly<Record<string, string>>,
): OpenEventStream<EventStream> {
  begin(outgoing, headers);
  return (onEnd) => {
    let isOpen = true;
    const finish = (isStuck: boolean) => {
      if (isOpen) onEnd(isStuck);
      isOpen = false;
    };
    outgoing.on('close', () => finish(false));
    return {
      write(text) {
        if (!isOpen) return;
        (outgoing.socket ?? outgoing).write(text); // the head is on its way: straight to the socket costs half
        if (outgoing.writableLength > UNREAD_BYTES) finish(true);
      },
      end() {
        finish(false);
        outgoing.end();
      },
    };
  };
}

/** By itself, so that the stream does not keep the headers. */
function begin(outgoing: ServerResponse, headers: Readonly<Record<string, string>>): void {
  outgoing.removeAllListeners('close'); // of Hono's adapter, which would keep the request with all that was made of it
  outgoing.removeHeader('Transfer-Encoding'); // the end of the connection is the end of the stream: a write is one piece
  outgoing.writeHead(200, headers);
  outgoing.flushHeaders(); // sent by itself the head is kept as one string, else as the fifty it was put together from
}

export type WebEventStream = EventStream & { readonly body: ReadableStream<Uint8Array> };

/** The same as the body of a web Response, for requests that came without a socket. */
export function openWebEventStream(onEnd: (isStuck: boolean) => void): WebEventStream {
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  function finish(isStuck: boolean): ReadableStreamDefaultController<Uint8Array> | undefined {
    const open = controller;
    controller = undefined;
    if (open !== undefined) onEnd(isStuck);
    return open;
  }

  const body = new ReadableStream<Uint8Array>(
    {
      start(opened) {
        controller = opened;
      },
      cancel() {
        finish(false);
      },
    },
    new ByteLengthQueuingStrategy({ highWaterMark: UNREAD_BYTES }),
  );

  return {
    body,
    write(text) {
      controller?.enqueue(encoder.encode(text));
      if ((controller?.desiredSize ?? 1) <= 0) finish(true)?.close();
    },
    end() {
      finish(false)?.close();
    },
  };
}

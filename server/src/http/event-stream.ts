/** Unread bytes after which a reader counts as stuck. Messages are a hundred bytes each. */
const UNREAD_BYTES = 64 * 1024;

export type EventStream = {
  readonly body: ReadableStream<Uint8Array>;
  readonly write: (text: string) => void;
  readonly end: () => void;
};

/** Text for a reader of `text/event-stream`. `onEnd` comes once: ended, gone away, or too slow (`isStuck`). */
export function openEventStream(onEnd: (isStuck: boolean) => void): EventStream {
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

import { toReopenMs } from './to-reopen-ms.ts';

/** What of an EventSource is used. */
export type Source = Pick<EventSource, 'addEventListener' | 'close' | 'readyState'>;

export type KeepLiveDeps = {
  readonly connect: () => Source;
  /** Messages may have been missed. */
  readonly onMissed: () => void;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
};

/** `EventSource.CLOSED`: the server had answered with an error, and the browser does not try again by itself. */
const CLOSED = 2;

/** Holds a stream open until the answer is called: one that was refused is asked for again, ever more rarely. */
export function keepLive({ connect, onMissed, random }: KeepLiveDeps): () => void {
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = open();

  function open(): Source {
    const opened = connect();
    opened.addEventListener('open', () => {
      if (failures > 0) onMissed(); // a new source does not know what the last one heard
      failures = 0;
    });
    opened.addEventListener('error', () => {
      if (opened.readyState !== CLOSED) return;
      failures += 1;
      timer = setTimeout(
        () => {
          source = open();
        },
        toReopenMs(failures, random),
      );
    });
    return opened;
  }

  return () => {
    clearTimeout(timer);
    source.close();
  };
}

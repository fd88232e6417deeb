import { type LiveEvent, LiveMessageSchema, RESYNC } from '@locked-in/contracts';
import { toRetryAfterMs } from './server.ts';
import type { Access } from './settings.ts';
import { toPauseMs } from './to-pause.ts';

export type LiveNews = LiveEvent | { readonly type: typeof RESYNC };

type Position = { lastEventId?: string | undefined; failures: number };

/** The server pings every 45 s; two pings missed are a dead line. */
const SILENCE_MS = 100_000;
/** A line that breaks sooner than this counts as one that was never there. */
const STEADY_MS = 20_000;

export type Listening = {
  readonly onNews: (news: LiveNews) => void;
  readonly signal: AbortSignal;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
};

/** Server-sent events over fetch, because EventSource cannot send the token. */
export async function readStream(access: Access, { onNews, signal, random }: Listening): Promise<void> {
  const position: Position = { failures: 0 };
  while (!signal.aborted) {
    const startMs = performance.now();
    const ending = await readConnection(access, { onNews, signal, position });
    if (ending.isRevoked) return;
    position.failures = performance.now() - startMs > STEADY_MS ? 1 : position.failures + 1;
    const { failures } = position;
    await pause(toPauseMs({ failures, retryAfterMs: ending.retryAfterMs }, random), signal);
  }
}

type Ending = { readonly isRevoked?: true; readonly retryAfterMs?: number | undefined };

type Reader = {
  readonly onNews: (news: LiveNews) => void;
  readonly signal: AbortSignal;
  readonly position: Position;
};

async function readConnection(access: Access, reader: Reader): Promise<Ending> {
  const silence = new AbortController();
  const watch = startWatch(() => silence.abort());
  try {
    const response = await fetch(new URL('/v1/live', access.serverUrl), {
      headers: toHeaders(access, reader.position),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([reader.signal, silence.signal]),
    });
    if (response.status === 401) return { isRevoked: true };
    if (!response.ok) return { retryAfterMs: toRetryAfterMs(response.headers.get('retry-after')) };
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (isStream && response.body) await readBody(response.body, reader, watch.restart);
  } catch {
    // a line that breaks is how every stream ends; the caller connects again
  } finally {
    watch.stop();
  }
  return {};
}

function toHeaders(access: Access, position: Position): Record<string, string> {
  const { lastEventId } = position;
  return {
    authorization: `Bearer ${access.token}`,
    ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
  };
}

async function readBody(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  reader: Reader,
  onBytes: () => void,
): Promise<void> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    onBytes();
    const blocks = (rest + text).replaceAll('\r\n', '\n').split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) deliver(block, reader);
  }
}

function deliver(block: string, { onNews, position }: Reader): void {
  const fields = new Map(block.split('\n').map(toField));
  position.lastEventId = fields.get('id') ?? position.lastEventId;
  const news: LiveNews | undefined =
    fields.get('event') === RESYNC ? { type: RESYNC } : toNews(fields.get('data'));
  if (news) onNews(news);
}

function toField(line: string): [name: string, value: string] {
  const colon = line.indexOf(':');
  return colon < 0 ? [line, ''] : [line.slice(0, colon), line.slice(colon + 1).trimStart()];
}

function toNews(json: string | undefined): LiveNews | undefined {
  if (!json) return undefined;
  try {
    const parsed = LiveMessageSchema.shape.event.safeParse(JSON.parse(json));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // a line cut in half is read again after the reconnect
  }
}

function startWatch(onSilence: () => void): { readonly restart: () => void; readonly stop: () => void } {
  let timeout = setTimeout(onSilence, SILENCE_MS);
  const stop = () => clearTimeout(timeout);
  return {
    stop,
    restart: () => {
      stop();
      timeout = setTimeout(onSilence, SILENCE_MS);
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timeout = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timeout);
      resolve();
    });
  });
}

import { type LiveEvent, LiveMessageSchema, RESYNC } from '@locked-in/contracts';
import type { Access } from './settings.ts';

export type LiveNews = LiveEvent | { readonly type: typeof RESYNC };

type Position = { lastEventId?: string | undefined; failures: number };

/** The server pings every 15 s; three pings missed are a dead line. */
const SILENCE_MS = 45_000;
const LONGEST_PAUSE_MS = 30_000;

/** Server-sent events over fetch, because EventSource cannot send the token. */
export async function readStream(
  access: Access,
  onNews: (news: LiveNews) => void,
  signal: AbortSignal,
): Promise<void> {
  const position: Position = { failures: 0 };
  while (!signal.aborted) {
    const isRevoked = await readConnection(access, { onNews, signal, position });
    if (isRevoked) return;
    position.failures += 1;
    await pause(Math.random() * Math.min(LONGEST_PAUSE_MS, 500 * 2 ** position.failures), signal);
  }
}

type Reader = {
  readonly onNews: (news: LiveNews) => void;
  readonly signal: AbortSignal;
  readonly position: Position;
};

async function readConnection(access: Access, reader: Reader): Promise<boolean> {
  const silence = new AbortController();
  const watch = startWatch(() => silence.abort());
  try {
    const response = await fetch(new URL('/v1/live', access.serverUrl), {
      headers: toHeaders(access, reader.position),
      cache: 'no-store',
      credentials: 'omit',
      signal: AbortSignal.any([reader.signal, silence.signal]),
    });
    if (response.status === 401) return true;
    const isStream = response.headers.get('content-type')?.startsWith('text/event-stream');
    if (response.ok && isStream && response.body) await readBody(response.body, reader, watch.restart);
  } catch {
    // a line that breaks is how every stream ends; the caller connects again
  } finally {
    watch.stop();
  }
  return false;
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
    reader.position.failures = 0;
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

import type { Target } from '../send-load.ts';

const PATIENCE_MS = 30_000;

export type LiveEvents = {
  /** Resolves when this device has heard that the session's analysis is there. */
  readonly whenReady: (sessionId: string) => Promise<void>;
  readonly close: () => void;
};

/** The device's own stream of what changed, as its extension reads it. */
export async function openLive({ url, token }: Target): Promise<LiveEvents> {
  const closing = new AbortController();
  const response = await fetch(`${url}/v1/live`, {
    headers: { authorization: `Bearer ${token}` },
    signal: closing.signal,
  });
  if (!response.ok || response.body === null) throw new Error(`live was answered with ${response.status}`);
  const waiting = new Map<string, () => void>();
  void readAll(response.body, waiting).catch(() => {}); // closed by us, or missed by whoever waits
  return {
    whenReady: (sessionId) =>
      new Promise((resolve, reject) => {
        const timeout = setTimeout(() => reject(new Error('no analysis came')), PATIENCE_MS);
        waiting.set(sessionId, () => {
          clearTimeout(timeout);
          resolve();
        });
      }),
    close: () => closing.abort(),
  };
}

async function readAll(
  body: ReadableStream<Uint8Array>,
  waiting: ReadonlyMap<string, () => void>,
): Promise<void> {
  let rest = '';
  for await (const text of body.pipeThrough(new TextDecoderStream())) {
    const messages = (rest + text).split('\n\n');
    rest = messages.pop() ?? '';
    for (const message of messages) {
      const [, sessionId = ''] = /^event: analysis-ready\n.*"sessionId":"([^"]+)"/m.exec(message) ?? [];
      waiting.get(sessionId)?.();
    }
  }
}

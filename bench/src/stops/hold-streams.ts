import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../send-load.ts';

export type Streams = { readonly stop: () => Promise<{ readonly opened: number; readonly refused: number }> };

/** So many open pages, each of which opens its stream anew when it ends, as pages do. */
export function holdStreams({ url, token }: Target, pages: number): Streams {
  const stopping = new AbortController();
  let opened = 0;
  let refused = 0;
  async function hold(): Promise<void> {
    const answer = await fetch(`${url}/v1/live`, {
      headers: { authorization: `Bearer ${token}` },
      signal: stopping.signal,
    });
    if (answer.status !== 200) refused += 1;
    else opened += 1;
    for await (const _ of answer.body ?? []); // until it ends
  }
  const running = Array.from({ length: pages }, async () => {
    while (!stopping.signal.aborted) {
      await hold().catch(() => undefined); // cut, or told to stop: opened anew, or not
      await sleep(200);
    }
  });
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
      return { opened, refused };
    },
  };
}

import { Agent, type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { type LoadChunk, makeLoad } from '../make-load.ts';
import type { Target } from '../send-load.ts';

/** How often each status was answered; `cut` where the connection ended without an answer. */
export type Counts = Readonly<Record<string, number>>;

export type SteadyLoad = { readonly stop: () => Promise<Counts>; readonly counts: () => Counts };

/** So many browsers, each sending chunk after chunk and waiting a little between them, until told to stop. */
export function sendSteadily(target: Target, browsers: number): SteadyLoad {
  const stopping = new AbortController();
  const agent = new Agent({ keepAlive: true, maxSockets: browsers });
  const counts: Record<string, number> = {};
  const count = (status: string) => {
    counts[status] = (counts[status] ?? 0) + 1;
  };
  const running = Array.from({ length: browsers }, async () => {
    while (!stopping.signal.aborted) {
      for (const chunk of makeLoad(10, 20).flat()) {
        if (stopping.signal.aborted) return;
        count(await put(chunk, { target, agent }));
        await sleep(20);
      }
    }
  });
  return {
    counts: () => ({ ...counts }),
    stop: async () => {
      stopping.abort();
      await Promise.all(running);
      agent.destroy();
      return counts;
    },
  };
}

function put(
  chunk: LoadChunk,
  { target, agent }: { readonly target: Target; readonly agent: Agent },
): Promise<string> {
  const headers = {
    authorization: `Bearer ${target.token}`,
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': chunk.body.length,
  };
  const url = `${target.url}/v1/sessions/${chunk.sessionId}/chunks/${chunk.firstSeq}`;
  return new Promise((resolve) => {
    const sent = request(
      url,
      { method: 'PUT', agent, headers, timeout: 60_000 },
      (answer: IncomingMessage) => {
        answer.resume();
        answer.on('end', () => resolve(String(answer.statusCode)));
        answer.on('error', () => resolve('cut'));
      },
    );
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => resolve('cut'));
    sent.end(chunk.body);
  });
}

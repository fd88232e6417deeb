import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { LoadChunk, LoadSession } from './make-load.ts';

export type Target = { readonly url: string; readonly token: string };
export type Sent = { readonly acceptedMs: readonly number[]; readonly refused: number };

type Answer = { readonly status: number; readonly retryAfterSeconds: number };
type Sending = { readonly target: Target; readonly agent: Agent; acceptedMs: number[]; refused: number };

/** Every browser sends one session after the other, each chunk after the one before was accepted. */
export async function sendLoad(
  sessions: readonly LoadSession[],
  { target, browsers }: { readonly target: Target; readonly browsers: number },
): Promise<Sent> {
  const agent = new Agent({ keepAlive: true, maxSockets: browsers });
  const sending: Sending = { target, agent, acceptedMs: [], refused: 0 };
  const queue = sessions.values();
  await Promise.all(Array.from({ length: browsers }, () => sendAsOneBrowser(queue, sending)));
  agent.destroy();
  return sending;
}

/** The browsers share one iterator: each takes the next session that nobody has. */
async function sendAsOneBrowser(queue: Iterable<LoadSession>, sending: Sending): Promise<void> {
  for (const session of queue) {
    for (const chunk of session) await sendUntilAccepted(chunk, sending);
  }
}

async function sendUntilAccepted(chunk: LoadChunk, sending: Sending): Promise<void> {
  for (;;) {
    const startedAt = performance.now();
    const { status, retryAfterSeconds } = await put(chunk, sending.target, sending.agent);
    if (status === 202) {
      sending.acceptedMs.push(performance.now() - startedAt);
      return;
    }
    if (status !== 503 && status !== 429) throw new Error(`a chunk was answered with ${status}`);
    sending.refused++;
    await sleep(retryAfterSeconds * 1_000);
  }
}

/** Once; throws unless it is accepted. */
export async function putChunk(chunk: LoadChunk, target: Target, agent?: Agent): Promise<void> {
  const { status } = await put(chunk, target, agent);
  if (status !== 202) throw new Error(`a chunk was answered with ${status}`);
}

function put(chunk: LoadChunk, target: Target, agent: Agent | undefined): Promise<Answer> {
  const headers = {
    authorization: `Bearer ${target.token}`,
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': chunk.body.length,
  };
  const url = `${target.url}/v1/sessions/${chunk.sessionId}/chunks/${chunk.firstSeq}`;
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'PUT', agent, headers, timeout: 60_000 }, (response) => {
      response.resume();
      response.on('end', () => resolve(toAnswer(response.statusCode, response.headers['retry-after'])));
    });
    sent.on('timeout', () => sent.destroy(new Error('a chunk was not answered for a minute')));
    sent.on('error', reject);
    sent.end(chunk.body);
  });
}

function toAnswer(status = 0, retryAfter = '1'): Answer {
  return { status, retryAfterSeconds: Number(retryAfter) };
}

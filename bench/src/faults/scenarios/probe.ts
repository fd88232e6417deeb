import { randomUUID } from 'node:crypto';
import type { Stage } from '../scenario.ts';

export type Probe = { readonly status: number; readonly tookMs: number };

/** A chunk beside the load, of a session that is never declared; what it is answered, and how fast. */
export async function probe(
  { system, ledger }: Stage,
  body?: string | Uint8Array<ArrayBuffer>,
): Promise<Probe> {
  const [url] = system.urls();
  const [browser] = system.browsers;
  const chunk = { sessionId: randomUUID(), firstSeq: 0, events: [] };
  if (browser) ledger.sent(chunk, browser);
  const startedAt = performance.now();
  const event = { kind: 'session-paused', occurredAtMs: Date.now() };
  const response = await fetch(`${url}/v1/sessions/${chunk.sessionId}/chunks/0`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${browser?.token}`,
      'content-type': 'application/json',
    },
    body: body ?? JSON.stringify({ events: [event] }),
    signal: AbortSignal.timeout(30_000),
  });
  await response.body?.cancel();
  if (response.status === 202) ledger.acked(chunk);
  return { status: response.status, tookMs: Math.round(performance.now() - startedAt) };
}

import { setTimeout as sleep } from 'node:timers/promises';
import { ReceivedSchema } from '@locked-in/contracts';
import type { LoadSession } from './make-load.ts';
import type { Target } from './send-load.ts';

const POLL_MS = 20;

/** Asks the product itself what it has stored, session after session; a session is folded in the same transaction. */
export async function waitUntilFolded(
  sessions: readonly LoadSession[],
  { target, eventsPerChunk }: { readonly target: Target; readonly eventsPerChunk: number },
): Promise<void> {
  for (const session of sessions) {
    const lastSeq = session.length * eventsPerChunk - 1;
    while (!(await isStored(session[0]?.sessionId ?? '', { target, lastSeq }))) await sleep(POLL_MS);
  }
}

async function isStored(
  sessionId: string,
  { target, lastSeq }: { readonly target: Target; readonly lastSeq: number },
): Promise<boolean> {
  const response = await fetch(`${target.url}/v1/sessions/${sessionId}/received`, {
    headers: { authorization: `Bearer ${target.token}` },
  });
  if (!response.ok) throw new Error(`asking for what was received was answered with ${response.status}`);
  const received = ReceivedSchema.parse(await response.json());
  return received.lastSeq === lastSeq && received.missing.length === 0;
}

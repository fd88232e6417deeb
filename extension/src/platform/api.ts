import { type LiveEvent, type SessionResult, SessionResultSchema } from '@locked-in/contracts';
import type { SessionEvent } from '@locked-in/domain';
import { readEvents } from './database.ts';
import { openJournal } from './journal-door.ts';
import { type LiveNews, readStream } from './live-stream.ts';
import { toLocalResult } from './local-result.ts';
import { askServer, type ServerTrouble } from './server.ts';
import { readAccess } from './settings.ts';

export type { LiveEvent, LiveNews, SessionResult };

/** `unpaired`: there is no server, or it has revoked this browser · `unknown`: the server has not heard of it yet. */
export type ResultAnswer =
  | { readonly kind: 'result'; readonly result: SessionResult }
  | { readonly kind: 'unpaired' | 'unknown' }
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs?: number | undefined };

/**
 * What the server made of a session; without a server, or of a session that stays here, what this browser makes of it.
 * Pages call it directly: the background need not be awake.
 */
export async function readResult(sessionId: string): Promise<ResultAnswer> {
  const access = await readAccess();
  const local = await readLocalResult(sessionId, access !== undefined);
  if (local) return { kind: 'result', result: local };
  if (!access) return { kind: 'unpaired' };
  const answer = await askServer(access, { path: `/v1/sessions/${sessionId}/result` });
  if (answer.kind !== 'answered') return toResultTrouble(answer);
  const parsed = SessionResultSchema.safeParse(answer.body);
  return parsed.success
    ? { kind: 'result', result: parsed.data }
    : { kind: 'later', reason: 'The answer was not from a Locked In server.' };
}

/**
 * Calls `onNews` for everything the server announces until `signal` aborts; reconnects by itself and resumes where
 * it stopped. `{ type: 'resync' }` means that news were missed: read again whatever is shown.
 */
export async function followLive(onNews: (news: LiveNews) => void, signal: AbortSignal): Promise<void> {
  const access = await readAccess();
  if (access) await readStream(access, { onNews, signal, random: Math.random });
}

/** Everything recorded of a session that is still in this browser, in order; empty once the server has it all. */
export async function readLocalEvents(sessionId: string): Promise<readonly SessionEvent[]> {
  return readEvents(await openJournal(), sessionId);
}

/** With a server, only of what is not sent to it. */
async function readLocalResult(sessionId: string, hasServer: boolean): Promise<SessionResult | undefined> {
  const db = await openJournal();
  if (hasServer && !(await db.get('sessions', sessionId))?.kept) return undefined;
  return toLocalResult(sessionId, await readEvents(db, sessionId));
}

function toResultTrouble(trouble: ServerTrouble): ResultAnswer {
  if (trouble.kind === 'revoked') return { kind: 'unpaired' };
  if (trouble.kind === 'refused' && trouble.code === 'not-found') return { kind: 'unknown' };
  const retryAfterMs = trouble.kind === 'later' ? trouble.retryAfterMs : undefined;
  return { kind: 'later', reason: trouble.reason, retryAfterMs };
}

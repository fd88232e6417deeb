import { foldSession, type IfThen, type SessionSummary } from '@locked-in/domain';
import type { Status } from '../../messages.ts';
import type { Results } from './results.ts';

/** The session this page is about, as far as anybody here knows it. */
export type FoundSession = { readonly kind: 'running' } | { readonly kind: 'unknown' } | EndedSession;

export type EndedSession = {
  readonly kind: 'ended';
  readonly intent: string;
  readonly startedAtMs?: number | undefined;
  readonly endedAtMs: number;
  readonly isLogged: boolean;
  /** Where most of its time went, as this browser recorded it. */
  readonly sites?: readonly string[] | undefined;
  /** The plans it was declared with. */
  readonly armed?: readonly IfThen[] | undefined;
};

/**
 * This browser is asked first: before the person has graded, nothing is read from the server. Only a session that
 * this browser has forgotten is asked for there, and there the grade is sealed.
 */
export async function findSession(
  sessionId: string,
  status: Status,
  results: Pick<Results, 'readLocalEvents' | 'readResult' | 'readEnded' | 'readHeldSites'>,
): Promise<FoundSession> {
  if (status.session?.sessionId === sessionId) return { kind: 'running' };
  const known = await findHere(sessionId, results);
  if (known.kind === 'ended') return known;
  const { last } = status;
  if (last?.sessionId === sessionId) {
    return { kind: 'ended', intent: last.intent, endedAtMs: last.endedAtMs, isLogged: last.isLogged };
  }
  const answer = await results.readResult(sessionId);
  return toFound(answer.kind === 'result' ? answer.result.session : undefined);
}

/** The journal keeps the session when its events have gone to the server. */
async function findHere(
  sessionId: string,
  {
    readLocalEvents,
    readEnded,
    readHeldSites,
  }: Pick<Results, 'readLocalEvents' | 'readEnded' | 'readHeldSites'>,
): Promise<FoundSession> {
  const [record, sites] = await Promise.all([readEnded(sessionId), readHeldSites(sessionId)]);
  if (record) return { ...record, kind: 'ended', sites };
  const local = toFound(foldSession(sessionId, await readLocalEvents(sessionId), false));
  return local.kind === 'ended' ? { ...local, sites } : local;
}

function toFound(summary: SessionSummary | undefined): FoundSession {
  if (summary === undefined) return { kind: 'unknown' };
  const { intent, startedAtMs, endedAtMs, log, armed } = summary;
  if (endedAtMs === undefined) return { kind: 'running' };
  return { kind: 'ended', intent, startedAtMs, endedAtMs, isLogged: log !== undefined, armed };
}

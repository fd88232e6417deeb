import type { Broker } from '@locked-in/broker';
import {
  claimDueSessions,
  type Database,
  type DueSession,
  isConnectionError,
  postponeSession,
} from '@locked-in/store';
import type { Logger } from 'pino';
import type { ModelSettings } from '../model-settings.ts';
import type { WorkWatch } from '../watch-work.ts';
import { analyseOne } from './analyse-one.ts';

export type AnalyseSessionsDeps = {
  readonly db: Database;
  readonly announce: Broker['announce'];
  readonly logger: Logger;
  readonly onAnalysed?: WorkWatch['analysed'] | undefined;
  /** Absent: no model is asked. */
  readonly model?: ModelSettings | undefined;
};

/** Long enough for the longest session, short enough that a worker that died is soon replaced. */
const LEASE_SECONDS = 60;
const SIDE_BY_SIDE = 4;
const MOST_ATTEMPTS = 5;
const FIRST_PAUSE_SECONDS = 10;
const LAST_PAUSE_SECONDS = 24 * 60 * 60;

/**
 * Analyses every session that is due, until none is or `signal` says stop; answers how many were saved.
 * Several workers may run it at once: a claim belongs to one of them. Throws when the database is away.
 */
export async function analyseSessions(deps: AnalyseSessionsDeps, signal?: AbortSignal): Promise<number> {
  let saved = 0;
  while (!signal?.aborted) {
    const due = await claimDueSessions(deps.db, { limit: SIDE_BY_SIDE, leaseSeconds: LEASE_SECONDS });
    if (due.length === 0) break;
    const outcomes = await Promise.all(due.map((session) => analyseOrPostpone(deps, session)));
    saved += outcomes.filter(Boolean).length;
  }
  return saved;
}

async function analyseOrPostpone(deps: AnalyseSessionsDeps, session: DueSession): Promise<boolean> {
  // Past its attempts it may be what ends workers: put off before it is tried, it can end one a day at most.
  if (session.attempts > MOST_ATTEMPTS) await postpone(deps, session);
  const startedAt = performance.now();
  const tell = (outcome: Outcome) => deps.onAnalysed?.(toAnalysed(session, outcome, startedAt));
  try {
    await analyseOne(deps, session);
    tell('saved');
    return true;
  } catch (error) {
    if (isConnectionError(error)) throw error;
    await postpone(deps, session);
    tell(hasGivenUp(session) ? 'given-up' : 'postponed');
    logFailure(deps.logger, session, error);
    return false;
  }
}

type Outcome = Parameters<WorkWatch['analysed']>[0]['outcome'];

/** A second try waits by our own will: only of the first is the wait worth knowing. */
function toAnalysed(session: DueSession, outcome: Outcome, startedAt: number) {
  const { sessionId, requestId, attempts, waitedSeconds } = session;
  return {
    sessionId,
    ...(requestId !== null && { requestId }),
    outcome,
    seconds: (performance.now() - startedAt) / 1_000,
    ...(attempts === 1 && { waitedSeconds }),
  };
}

/** 10 s, 40 s, 3 min, 11 min, then once a day. A change of the session brings it back at once. */
async function postpone({ db }: AnalyseSessionsDeps, session: DueSession): Promise<void> {
  const seconds = hasGivenUp(session)
    ? LAST_PAUSE_SECONDS
    : FIRST_PAUSE_SECONDS * 4 ** (session.attempts - 1);
  await postponeSession(db, { userId: session.userId, sessionId: session.sessionId, seconds });
}

function logFailure(logger: Logger, session: DueSession, err: unknown): void {
  const { sessionId, requestId, attempts } = session;
  if (hasGivenUp(session))
    logger.error({ err, sessionId, requestId, attempts }, 'a session cannot be analysed');
  else logger.warn({ err, sessionId, requestId, attempts }, 'a session could not be analysed yet');
}

function hasGivenUp({ attempts }: DueSession): boolean {
  return attempts >= MOST_ATTEMPTS;
}

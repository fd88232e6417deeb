import type { Broker } from '@locked-in/broker';
import type { AiSilence } from '@locked-in/domain';
import {
  claimDueQuestions,
  type Database,
  type DueQuestion,
  holdQuestion,
  isConnectionError,
  postponeQuestion,
  releaseQuestion,
} from '@locked-in/store';
import type { Logger } from 'pino';
import type { AskFailure, Send } from '../ai/ask.ts';
import type { ModelSettings } from '../model-settings.ts';
import { type AskOutcome, askOne, silence } from './ask-one.ts';
import { AnalysisChanged, meteredAsk } from './metered-ask.ts';

export type AskModelsDeps = {
  readonly db: Database;
  readonly announce: Broker['announce'];
  readonly logger: Logger;
  readonly model: ModelSettings;
  readonly send: Send;
  readonly now: () => number;
  /** 0 ≤ x < 1 */
  readonly random: () => number;
  readonly newId: () => string;
};

/** What one endpoint asks of everybody who asks it: to be left alone until then. UTC milliseconds. */
export type EndpointRest = { untilMs: number };

const SIDE_BY_SIDE = 2;
/** How long a claim outlives the request that is under way when its worker dies. */
const LEASE_MARGIN_SECONDS = 60;
const MOST_ATTEMPTS = 8;
const FIRST_PAUSE_SECONDS = 30;
const LONGEST_PAUSE_SECONDS = 3_600;
/** Whatever an endpoint says. */
const SHORTEST_PAUSE_SECONDS = 5;
const DAY_MS = 86_400_000;

export type AskedCount = { readonly said: number; readonly judged: number };

/**
 * Asks about every analysis that is due, until none is, the endpoint wants rest or `signal` says stop. Several workers
 * may run it at once: a claim belongs to one of them. Throws when the database is away.
 */
export async function askModels(
  deps: AskModelsDeps,
  rest: EndpointRest,
  signal?: AbortSignal,
): Promise<AskedCount> {
  const count = { said: 0, judged: 0 };
  const leaseSeconds = leaseOf(deps);
  while (!signal?.aborted && rest.untilMs <= deps.now()) {
    const due = await claimDueQuestions(deps.db, { limit: SIDE_BY_SIDE, leaseSeconds });
    if (due.length === 0) break;
    const outcomes = await Promise.all(due.map((question) => tryToAsk({ ...deps, signal }, rest, question)));
    count.said += outcomes.filter((outcome) => outcome?.kind === 'said').length;
    count.judged += outcomes.filter((outcome) => outcome?.kind === 'judged').length;
  }
  return count;
}

type Asking = AskModelsDeps & { readonly signal: AbortSignal | undefined };

async function tryToAsk(deps: Asking, rest: EndpointRest, due: DueQuestion): Promise<AskOutcome | undefined> {
  try {
    const outcome =
      due.attempts > MOST_ATTEMPTS
        ? await silence(deps.db, due, 'unavailable') // it may be what ends workers: claimed so often, never settled
        : await askOne({ ...deps, ask: meteredAsk({ ...deps, hold: () => hold(deps, due) }, due) }, due);
    if (outcome.kind === 'failed' && deps.signal?.aborted) return await handBack(deps, due);
    if (outcome.kind === 'failed') await putOff(deps, rest, { due, failure: outcome.failure });
    if (outcome.kind === 'said' || outcome.kind === 'failed') await announce(deps, due);
    return outcome;
  } catch (err) {
    if (isConnectionError(err)) throw err;
    if (err instanceof AnalysisChanged) return { kind: 'changed' };
    const { sessionId, attempts } = due;
    deps.logger.error({ err, sessionId, attempts }, 'a model could not be asked about a session');
    await postponeQuestion(deps.db, { ...due, reason: 'invalid', seconds: DAY_MS / 1_000 });
    return undefined;
  }
}

function leaseOf({ model }: AskModelsDeps): number {
  return Math.ceil(model.timeoutMs / 1_000) + LEASE_MARGIN_SECONDS;
}

/** One claim may be many requests: the lease begins again with each. */
function hold(deps: AskModelsDeps, due: DueQuestion): Promise<boolean> {
  return holdQuestion(deps.db, { ...due, leaseSeconds: leaseOf(deps) });
}

async function handBack({ db }: AskModelsDeps, due: DueQuestion): Promise<undefined> {
  await releaseQuestion(db, due);
}

type Failed = { readonly due: DueQuestion; readonly failure: AskFailure };

/** Asked again where waiting may help: later for who is busy or away, tomorrow when the budget is used up. */
async function putOff(deps: AskModelsDeps, rest: EndpointRest, { due, failure }: Failed): Promise<void> {
  const reason: AiSilence = failure.kind === 'rejected' ? 'invalid' : failure.kind;
  const { sessionId, attempts } = due;
  deps.logger.warn({ sessionId, attempts, reason }, 'a model did not answer');
  const seconds = pauseOf(deps, failure, attempts);
  if (failure.kind === 'rate-limited' || failure.kind === 'unavailable')
    rest.untilMs = Math.max(rest.untilMs, deps.now() + restSeconds(failure, seconds) * 1_000);
  if (seconds === undefined || attempts >= MOST_ATTEMPTS) await silence(deps.db, due, reason);
  else await postponeQuestion(deps.db, { ...due, reason, seconds });
}

/** With up to a fifth more, so that those who wait together do not come back together. Undefined: not again. */
function pauseOf({ now, random }: AskModelsDeps, failure: AskFailure, attempts: number): number | undefined {
  const jitter = 1 + 0.2 * random();
  if (failure.kind === 'over-budget') return ((DAY_MS - (now() % DAY_MS)) / 1_000) * jitter;
  if (failure.kind !== 'rate-limited' && failure.kind !== 'unavailable') return undefined;
  const backOff = Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * 2 ** (attempts - 1));
  return Math.max(SHORTEST_PAUSE_SECONDS, failure.retryAfterSeconds ?? backOff) * jitter;
}

/** Nobody else knocks before the time that the endpoint asked for, or for a while when it asked for none. */
function restSeconds({ kind, ...failure }: AskFailure, seconds: number | undefined): number {
  const asked = 'retryAfterSeconds' in failure ? failure.retryAfterSeconds : undefined;
  return Math.max(
    SHORTEST_PAUSE_SECONDS,
    asked ?? Math.min(kind === 'rate-limited' ? 30 : 10, seconds ?? 10),
  );
}

async function announce({ announce: tell, logger }: AskModelsDeps, { userId, sessionId }: DueQuestion) {
  await tell({ userId, event: { type: 'analysis-ready', sessionId } }).catch((err: unknown) => {
    logger.warn({ err, sessionId }, 'an analysis could not be announced'); // it is saved: pages find it when they look
  });
}

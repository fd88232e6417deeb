import type { ChunkRecord, Journal } from '../platform/database.ts';
import type { ServerAnswer, ServerRequest, ServerTrouble } from '../platform/server.ts';
import type { Access } from '../platform/settings.ts';
import type { SendingState } from '../platform/stored.ts';
import { LONGEST_SERVER_PAUSE_MS, toPauseMs } from '../platform/to-pause.ts';
import {
  markAcknowledged,
  markRejected,
  readOldestWaiting,
  sealOldest,
  takeOldestWaiting,
} from './chunks.ts';
import { confirmSessions, nextCheckAt } from './confirm-sessions.ts';
import { createSingleFlight } from './single-flight.ts';

export type SenderDeps = {
  readonly openJournal: () => Promise<Journal>;
  /** Absent while there is no server, or none that knows this browser: the journal keeps everything. */
  readonly readAccess: () => Promise<Access | undefined>;
  readonly ask: (access: Access, request: ServerRequest) => Promise<ServerAnswer>;
  readonly readState: () => Promise<SendingState>;
  readonly writeState: (state: SendingState) => Promise<void>;
  readonly onRevoked: () => Promise<void>;
  /** Leaves the machine to others for so long. */
  readonly rest: (ms: number) => Promise<void>;
  /** Answers when nothing that opens wants the machine for itself. */
  readonly giveWay: () => Promise<void>;
  /** Asks to be called again at that time. */
  readonly wakeAt: (ms: number) => Promise<void>;
  readonly now: () => number;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
};

/** `urgent` shortens our own waiting after failures, never the waiting that the server asked for. */
export type Sender = { readonly send: (urgency: 'due' | 'urgent') => Promise<void> };

const NOT_TAKEN = ['invalid-request', 'too-large', 'unsupported-media'];

/** One chunk in flight, the oldest first; whatever happens meanwhile is sent in the same run. */
export function createSender(deps: SenderDeps): Sender {
  return { send: createSingleFlight((urgency: 'due' | 'urgent') => sendJournal(deps, urgency)) };
}

async function sendJournal(deps: SenderDeps, urgency: 'due' | 'urgent'): Promise<void> {
  const access = await deps.readAccess();
  if (!access) return;
  const db = await deps.openJournal();
  const waitUntilMs = toWait(await deps.readState(), urgency, deps.now());
  if (waitUntilMs !== undefined) return deps.wakeAt(waitUntilMs);
  const trouble = await sendAndConfirm(deps, access, db);
  if (trouble?.kind === 'revoked') return deps.onRevoked();
  if (trouble) return backOff(deps, trouble);
  const checkAtMs = await nextCheckAt(db);
  if (checkAtMs !== undefined) await deps.wakeAt(checkAtMs);
}

/** What turns out to be missing is waiting again, and sent in the same run. */
async function sendAndConfirm(
  deps: SenderDeps,
  access: Access,
  db: Journal,
): Promise<ServerTrouble | undefined> {
  do {
    const trouble = (await sendWaiting(deps, access, db)) ?? (await confirmSessions(deps, access, db));
    if (trouble) return trouble;
  } while (await readOldestWaiting(db)); // what was recorded meanwhile is for the next run
  return undefined;
}

/** A time too far ahead is not a promise but a clock that was set back. */
function toWait(state: SendingState, urgency: 'due' | 'urgent', nowMs: number): number | undefined {
  const { nextAttemptAtMs = 0, isServersWord } = state;
  const isOurs = urgency === 'urgent' && !isServersWord;
  const isAhead = nextAttemptAtMs > nowMs && nextAttemptAtMs - nowMs < LONGEST_SERVER_PAUSE_MS;
  return isAhead && !isOurs ? nextAttemptAtMs : undefined;
}

async function sendWaiting(
  deps: SenderDeps,
  access: Access,
  db: Journal,
): Promise<ServerTrouble | undefined> {
  let promisedMs = deps.now();
  for (;;) {
    const startMs = deps.now();
    const chunk = await readNextToSend(db, startMs);
    if (!chunk) return undefined;
    if (startMs - promisedMs >= LONG_MS) {
      promisedMs = startMs;
      await deps.wakeAt(startMs + GO_ON_MS);
    }
    await deps.giveWay();
    const answer = await deps.ask(access, toRequest(chunk));
    await deps.giveWay();
    const trouble = await settle(deps, db, { chunk, answer });
    if (trouble) return trouble;
    await deps.rest(toRest(deps.now() - startMs));
    await deps.giveWay();
  }
}

/** A browser may end a background that does nothing but send: what takes long asks to be gone on with. */
const LONG_MS = 10_000;
const GO_ON_MS = 60_000;
const NOTED_EVERY_MS = 2_000;
const SHORTEST_REST_MS = 150;
const LONGEST_REST_MS = 1_000;

/** After each chunk it rests four times as long as that took: a backlog of days takes some minutes, and popups open between. */
function toRest(tookMs: number): number {
  return Math.min(LONGEST_REST_MS, Math.max(SHORTEST_REST_MS, 4 * tookMs));
}

/** Chunks that wait come first, then what is still to be cut. */
async function readNextToSend(db: Journal, nowMs: number): Promise<ChunkRecord | undefined> {
  const waiting = await takeOldestWaiting(db);
  if (waiting) return waiting;
  return (await sealOldest(db, nowMs)) ? takeOldestWaiting(db) : undefined;
}

/** Exactly what leaves this browser of a chunk. */
export function toRequest({ sessionId, firstSeq, events }: ChunkRecord): ServerRequest {
  return { path: `/v1/sessions/${sessionId}/chunks/${firstSeq}`, method: 'PUT', body: { events } };
}

/** Only our own 202 means that the chunk is safe, and only our own refusal that it never will be. */
async function settle(
  deps: SenderDeps,
  db: Journal,
  { chunk, answer }: { readonly chunk: ChunkRecord; readonly answer: ServerAnswer },
): Promise<ServerTrouble | undefined> {
  if (answer.kind === 'answered' && answer.status === 202) {
    await markAcknowledged(db, chunk, deps.now());
    await noteSent(deps);
    return undefined;
  }
  if (answer.kind === 'answered') return { kind: 'later', reason: 'The server did not promise to keep it.' };
  if (answer.kind !== 'refused' || !NOT_TAKEN.includes(answer.code)) return answer;
  await markRejected(db, chunk, answer.reason);
  return undefined;
}

/** Not after every chunk of a backlog: whoever reads the storage meanwhile would wait for it. */
async function noteSent({ readState, writeState, now }: SenderDeps): Promise<void> {
  const { failures, lastSentAtMs = 0 } = await readState();
  if (failures === 0 && Math.abs(now() - lastSentAtMs) < NOTED_EVERY_MS) return;
  await writeState({ failures: 0, lastSentAtMs: now() });
}

async function backOff(deps: SenderDeps, trouble: ServerTrouble): Promise<void> {
  const state = await deps.readState();
  const retryAfterMs = trouble.kind === 'later' ? trouble.retryAfterMs : undefined;
  const failures = state.failures + 1;
  const nextAttemptAtMs = deps.now() + toPauseMs({ failures, retryAfterMs }, deps.random);
  await deps.writeState({
    ...state,
    failures,
    nextAttemptAtMs,
    isServersWord: retryAfterMs !== undefined,
    problem: trouble.reason,
  });
  await deps.wakeAt(nextAttemptAtMs);
}

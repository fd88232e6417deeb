import { endsAt, focusNumber, pausedFor, phaseOf, type Timer } from '@locked-in/domain';
import type {
  CurrentPhase,
  CurrentSession,
  LastSession,
  Pairing,
  PrivacyLevel,
  Sending,
  Status,
} from '../messages.ts';
import type { Journal, SessionRecord } from '../platform/database.ts';
import type { Mirror, SendingState } from '../platform/stored.ts';
import { completeUntil } from './complete-until.ts';
import { countPending, type Pending } from './count-pending.ts';
import { readCurrent, readLast } from './journal.ts';
import { readCoverage } from './read-coverage.ts';

export type StatusDeps = {
  readonly openJournal: () => Promise<Journal>;
  readonly readPairing: () => Promise<Pairing | undefined>;
  readonly readPrivacy: () => Promise<PrivacyLevel>;
  readonly readSending: () => Promise<SendingState>;
  /** Why nothing can be recorded, in words; absent while all is well. */
  readonly readTrouble: () => Promise<string | undefined>;
  /** What is known of the newest session where the journal cannot be read. */
  readonly readMirror: () => Promise<Mirror | undefined>;
  readonly now: () => number;
};

/** Everything that pages show of the background. Works without the journal as well, and then says why. */
export async function readStatus(deps: StatusDeps): Promise<Status> {
  const [pairing, privacy, state] = await Promise.all([
    deps.readPairing(),
    deps.readPrivacy(),
    deps.readSending(),
  ]);
  const journal = await readJournal(deps).catch(() => undefined); // `readTrouble` has the words for it
  const trouble = await deps.readTrouble();
  const sending = toSending(state, journal?.chunks, trouble);
  const session = journal ? journal.session : await readMirrored(deps);
  return {
    pairing,
    privacy,
    session,
    last: journal?.last,
    sending,
    ...(trouble !== undefined && { trouble }),
  };
}

/** A session goes on, and can be seen, whatever has become of its journal; how much of it counted is not known then. */
async function readMirrored({ readMirror, now }: StatusDeps): Promise<CurrentSession | undefined> {
  const session = (await readMirror().catch(() => undefined))?.session; // what cannot be read is told by `readTrouble`
  if (session === undefined || session.endedAtMs !== undefined) return undefined;
  return { ...toShown(session, now()), notCounted: 'not-recorded' };
}

async function readJournal({ openJournal, now }: StatusDeps) {
  const db = await openJournal();
  const [current, last, chunks] = await Promise.all([readCurrent(db), readLast(db), countPending(db)]);
  const session = current && (await toCurrent(db, current, now()));
  return { session, last: last && (await toLast(db, last)), chunks };
}

async function toCurrent(db: Journal, session: SessionRecord, nowMs: number): Promise<CurrentSession> {
  const soFar = await readCoverage(db, session, nowMs);
  return { ...toShown(session, nowMs), ...soFar, notCounted: toNotCounted(session) };
}

function toShown(session: Mirror['session'], nowMs: number): CurrentSession {
  const { sessionId, intent, mode, timer, startedAtMs } = session;
  const phase = toPhase(timer, nowMs);
  return {
    sessionId,
    intent,
    mode,
    state: timer.state === 'paused' ? 'paused' : 'running',
    startedAtMs,
    endsAtMs: phase?.endsAtMs ?? endsAt(timer, nowMs),
    pausedAtMs: timer.state === 'paused' ? timer.pausedAtMs : undefined,
    pausedMs: pausedFor(timer, nowMs),
    phase,
  };
}

function toPhase(timer: Timer, nowMs: number): CurrentPhase | undefined {
  const phase = timer.state === 'idle' || !timer.plan ? undefined : phaseOf(timer.plan);
  if (timer.state === 'idle' || !timer.plan || !phase) return undefined;
  const breakEndsAtMs = timer.state === 'paused' ? timer.breakEndsAtMs : undefined;
  return {
    ...phase,
    ...focusNumber(timer.plan),
    endsAtMs: breakEndsAtMs ?? endsAt(timer, nowMs) ?? nowMs,
    isWaiting: breakEndsAtMs !== undefined && breakEndsAtMs <= nowMs,
  };
}

function toNotCounted({ timer, sight }: SessionRecord): CurrentSession['notCounted'] {
  if (timer.state === 'paused') return timer.breakEndsAtMs === undefined ? 'paused' : 'break';
  if (!sight?.shown) return 'nothing-seen-yet';
  if (sight.shown.kind === 'private') return 'private-page';
  return sight.shown.kind === 'left' ? 'browser-not-in-front' : undefined;
}

async function toLast(db: Journal, session: SessionRecord): Promise<LastSession> {
  const { sessionId, intent, endedAtMs = 0, isLogged, isComplete, isSettled = false, awayAtEnd } = session;
  const completeUntilMs = await completeUntil(db, session);
  const isForgotten = session.forgotten?.ranges.some(({ isWhole }) => isWhole);
  return {
    ...{ sessionId, intent, endedAtMs, isLogged, isForgotten },
    ...{ isComplete, isSettled, completeUntilMs, awayAtEnd },
  };
}

function toSending(state: SendingState, counts: Pending | undefined, trouble: string | undefined): Sending {
  const { lastSentAtMs, nextAttemptAtMs, problem } = state;
  const none: Pending = { pendingEvents: 0, pendingChunks: 0, rejectedChunks: 0 };
  return { ...(counts ?? none), lastSentAtMs, nextAttemptAtMs, problem: trouble ?? problem };
}

import type { Log, Sight, TimerCommand } from '@locked-in/domain';
import type { Clock } from '../platform/clock.ts';
import { countWritings, type Journal, readEvents, type SessionRecord } from '../platform/database.ts';
import { withoutSites } from '../platform/keepsake.ts';
import type { Advance, Moment } from './advance-session.ts';
import { toUnconfirmed } from './confirm-sessions.ts';
import { advanceHiding } from './hide-forgotten.ts';
import type { HoldFact } from './hold-desk.ts';
import { createTurns } from './in-turn.ts';
import { addSession, appendToKnown, changeSession, readCurrent } from './journal.ts';
import type { Look } from './look-at-browser.ts';
import { type Declared, startSession } from './start-session.ts';

/** So much time at most is unobserved when everything ends at once, as long as something wakes the worker. */
const PROOF_EVERY_MS = 10_000;

/** The alarm that proves life comes every 30 s: after one that had nothing to do the next is early enough for 60 s. */
const PROVED_FOR_MS = 20_000;

export type RecorderDeps = {
  readonly openJournal: () => Promise<Journal>;
  /** `recall`: the last sight of this run of the browser, for a life of the worker that has seen nothing yet. */
  readonly lookAtBrowser: (recall?: () => Promise<Sight | undefined>) => Promise<Look>;
  /** Whether a session seems to run, by what can be read sooner than the journal. */
  readonly mayRun?: (() => Promise<boolean>) | undefined;
  /** Names this run of the browser; another name means that the browser was closed in between. */
  readonly browserLife: () => Promise<string>;
  readonly clock: Clock;
  readonly newSessionId: () => string;
  /** Whether the person wants to be told of plans now. */
  readonly mayCue?: (() => Promise<boolean>) | undefined;
  /** Called in turn, after the session has been written. */
  readonly afterChange: (session: SessionRecord) => Promise<void>;
};

export type Recorder = {
  /** Looks at the browser and records what is different. Many calls at once are one look. */
  readonly look: () => Promise<void>;
  /** Whether this life of the worker has just written what it saw: then the alarm need not look. Plans may be due: with one it has to. */
  readonly isProved: () => boolean;
  /** Answers whether the session was started: only one can run. */
  readonly start: (declared: Declared) => Promise<boolean>;
  /** Answers the session after the command, or nothing when none runs. */
  readonly command: (command: TimerCommand) => Promise<SessionRecord | undefined>;
  /** Adds what holding did to the session that has not ended. Answers whether there was one. */
  readonly note: (fact: HoldFact) => Promise<boolean>;
  /** Answers whether it was written: only a session that has ended takes one. */
  readonly log: (sessionId: string, log: Log) => Promise<boolean>;
};

/** `life`: what this life of the worker knows of the session that runs; then the next look need not wait for that. */
type Desk = RecorderDeps & { readonly life: { known?: Known | undefined } };

/** The session that runs as it stood in the journal when that had been changed so often: nobody else changes it. */
type Known = { readonly session: SessionRecord; readonly db: Journal; readonly writings: number };

/** The one writer of sessions: everything it does happens in turn. */
export function createRecorder(given: RecorderDeps): Recorder {
  const deps: Desk = { ...given, life: {} };
  const inTurn = createTurns();
  let nextLook: Promise<void> | undefined;
  return {
    look: () => {
      nextLook ??= inTurn(async () => {
        nextLook = undefined;
        await advanceCurrent(deps);
      });
      return nextLook;
    },
    isProved: () => isProved(deps),
    start: (declared) => inTurn(() => start(deps, declared)),
    command: (command) => inTurn(() => advanceCurrent(deps, command)),
    note: (fact) => inTurn(() => note(deps, fact)),
    log: (sessionId, log) => inTurn(() => writeLog(deps, sessionId, log)),
  };
}

async function advanceCurrent(deps: Desk, command?: TimerCommand): Promise<SessionRecord | undefined> {
  const { life, clock } = deps;
  const found = findCurrent(deps);
  const [{ db, current }, seen] = await Promise.all([found, lookEarly(deps, found)]);
  if (!current) return undefined;
  const isSetBack = clock.now() < current.lastSeenMs;
  clock.notBefore(current.lastSeenMs, current.clockAheadMs);
  const mayCue = current.armed && (await deps.mayCue?.());
  const sight = seen && !isSetBack ? seen : await lookNow(deps, async () => current);
  const moment = { ...sight, command, mayCue };
  const next = advanceHiding(current, moment);
  if (!command && isOldNews(current, next)) return current;
  const isKnown = life.known?.db === db && life.known.writings === countWritings(db);
  life.known = undefined; // should writing fail, nobody knows what stands there
  const writings = countWritings(db) + 1;
  const session = isKnown
    ? await appendToKnown(db, next)
    : await changeSession(db, current.sessionId, (now) => advanceHiding(now, moment));
  keep(life, { session, db, writings });
  if (session) await deps.afterChange(session);
  return session;
}

type Found = { readonly db: Journal; readonly current: SessionRecord | undefined };

/** Asking the journal again at every look would cost as much as the rest of it. */
async function findCurrent({ openJournal, life }: Desk): Promise<Found> {
  const db = await openJournal();
  const writings = countWritings(db);
  if (life.known?.db === db && life.known.writings === writings) return { db, current: life.known.session };
  const current = await readCurrent(db);
  keep(life, { session: current, db, writings });
  return { db, current };
}

/** A page may have gone by the time the journal is open: on a busy machine that takes a new life of the worker seconds. */
async function lookEarly(deps: Desk, found: Promise<Found>): Promise<Moment | undefined> {
  if (deps.life.known) return lookNow(deps);
  return (await deps.mayRun?.()) ? lookNow(deps, async () => (await found).current) : undefined;
}

type Kept = Omit<Known, 'session'> & { readonly session: SessionRecord | undefined };

function keep(life: Desk['life'], { session, db, writings }: Kept): void {
  life.known = session?.openSinceMs === undefined ? undefined : { session, db, writings };
}

function isProved({ life: { known }, clock }: Desk): boolean {
  if (!known || known.session.armed) return false;
  const provedMs = clock.now() - known.session.lastSeenMs;
  return provedMs >= 0 && provedMs < PROVED_FOR_MS;
}

/** A page whose title changes every second is looked at as often; that it is still there is written now and then. */
function isOldNews(before: SessionRecord, { session, events }: Advance): boolean {
  if (events.length > 0 || session.lastSeenMs - before.lastSeenMs >= PROOF_EVERY_MS) return false;
  return toNews(session) === toNews(before);
}

function toNews(session: SessionRecord): string {
  return JSON.stringify({ ...session, lastSeenMs: 0, lastHeldMs: 0 });
}

/** What is shown may be older, as somebody has been back for a minute; the session is not. */
async function start(deps: Desk, declared: Declared): Promise<boolean> {
  const declaredMs = deps.clock.now();
  await advanceCurrent(deps);
  const db = await deps.openJournal();
  const seen = await lookNow(deps);
  const mayCue = declared.armed && (await deps.mayCue?.());
  const moment = { ...seen, nowMs: Math.max(declaredMs, seen.nowMs), mayCue };
  const first = startSession(deps.newSessionId(), declared, moment);
  const session = await addSession(db, first);
  if (session) await deps.afterChange(session);
  return session !== undefined;
}

async function lookNow(
  deps: RecorderDeps,
  recall?: () => Promise<SessionRecord | undefined>,
): Promise<Moment> {
  const browserLife = await deps.browserLife();
  const { sight, nowMs } = await deps.lookAtBrowser(async () => {
    const current = await recall?.();
    return current?.browserLife === browserLife ? current.sight : undefined;
  });
  const { takeLeap, aheadMs } = deps.clock;
  return { sight, nowMs, browserLife, leap: takeLeap(), clockAheadMs: aheadMs() };
}

async function note(deps: Desk, fact: HoldFact): Promise<boolean> {
  const current = await advanceCurrent(deps);
  if (!current) return false;
  let isWritten = false;
  const session = await changeSession(await deps.openJournal(), current.sessionId, (now) => {
    isWritten = now.endedAtMs === undefined;
    return { session: now, events: isWritten ? [{ ...fact, occurredAtMs: deps.clock.now() }] : [] };
  });
  if (session) await deps.afterChange(session);
  return isWritten;
}

async function writeLog(deps: RecorderDeps, sessionId: string, log: Log): Promise<boolean> {
  const db = await deps.openJournal();
  if (await isSaidAlready(db, sessionId, log)) return true;
  let isWritten = false;
  const session = await changeSession(db, sessionId, (now) => {
    const logged = addLog(now, log, deps.clock.now());
    isWritten = logged.events.length > 0;
    return logged;
  });
  if (session) await deps.afterChange(session);
  return isWritten;
}

/** A page that got no answer says the same once more. */
async function isSaidAlready(db: Journal, sessionId: string, log: Log): Promise<boolean> {
  const last = (await readEvents(db, sessionId)).at(-1);
  if (last?.kind !== 'logged') return false;
  const { kind, occurredAtMs, ...said } = last;
  return JSON.stringify(said) === JSON.stringify(log);
}

/** The log is one more event of a stream that has ended, so the server has to confirm the whole once more. */
function addLog(session: SessionRecord, log: Log, nowMs: number): Advance {
  if (session.endedAtMs === undefined) return { session, events: [] };
  const isSkipped = log.quality === undefined && log.distraction === undefined;
  return {
    session: {
      ...toUnconfirmed(session),
      ...{ isLogged: true, isSkipped, isGradedLate: !isSkipped && hasOpened(session) },
      intent: session.intent || (session.isLogged ? '' : (log.intent ?? '')),
      keepsake: withoutSites(session.keepsake),
    },
    events: [{ ...log, kind: 'logged', occurredAtMs: nowMs }],
  };
}

/** What was computed could be seen before there was a grade. */
function hasOpened({ isLogged, isSkipped, isGradedLate }: SessionRecord): boolean {
  return isLogged && (isSkipped === true || isGradedLate === true);
}

import type { Received } from '@locked-in/contracts';
import type { Journal, SessionRecord } from '../platform/database.ts';
import { writeTo } from '../platform/database.ts';
import type { ServerAnswer, ServerTrouble } from '../platform/server.ts';
import type { Access } from '../platform/settings.ts';
import { completeSession, isStillToSend, type Missing, markMissing } from './chunks.ts';
import type { SenderDeps } from './send-journal.ts';

/** The server stores a moment after it has promised; later checks only matter if something went wrong there. */
const CHECK_AFTER_MS = [1_000, 2_000, 5_000, 30_000, 60_000, 300_000, 3_600_000];
const NOTHING: Received = { lastSeq: -1, missing: [], complete: false };
const NONE_MISSED: Missing = { missed: 0, sentAgain: 0 };

/** What was missing and has been sent again is asked for as soon, however often it was asked before. */
const CHECK_AGAIN_MS = 1_000;

/** Asks about every ended session whether all of it has arrived: then its events go, otherwise they are sent again. */
export async function confirmSessions(
  deps: Pick<SenderDeps, 'ask' | 'now'>,
  access: Access,
  db: Journal,
): Promise<ServerTrouble | undefined> {
  for (const session of await readUnconfirmed(db)) {
    if (session.nextCheckAtMs > deps.now()) continue;
    const answer = await deps.ask(access, { path: `/v1/sessions/${session.sessionId}/received` });
    const received = toReceived(answer);
    if (!received) return toTrouble(answer);
    await settle(db, session, { received, nowMs: deps.now() });
  }
  return undefined;
}

/** When to ask next; absent when every ended session is confirmed. */
export async function nextCheckAt(db: Journal): Promise<number | undefined> {
  const waiting = await readUnconfirmed(db);
  return waiting.length === 0 ? undefined : Math.min(...waiting.map((session) => session.nextCheckAtMs));
}

async function readUnconfirmed(db: Journal): Promise<readonly SessionRecord[]> {
  const sessions = await db.getAll('sessions');
  const ended = sessions.filter((session) => session.endedAtMs !== undefined && !isOver(session));
  const isEarly = await Promise.all(ended.map((session) => isStillToSend(db, session)));
  return ended.filter((_, index) => !isEarly[index]);
}

/** Nothing more will come of asking. */
function isOver({ isComplete, isSettled }: SessionRecord): boolean {
  return isComplete || isSettled === true;
}

/** The stream of an ended session goes on: the server has to confirm the whole once more. */
export function toUnconfirmed(session: SessionRecord): SessionRecord {
  return { ...session, isComplete: false, isSettled: false, checks: 0, nextCheckAtMs: 0 };
}

/** A session is settled when the server misses only what it refused, or what is not here any more. */
async function settle(
  db: Journal,
  session: SessionRecord,
  at: { readonly received: Received; readonly nowMs: number },
): Promise<void> {
  const isWhole = at.received.complete && at.received.lastSeq === session.nextSeq - 1;
  if (isWhole && (await completeSession(db, session))) return;
  const missing = isWhole ? NONE_MISSED : await markMissing(db, session, at);
  const isSettled = !isWhole && missing.missed === 0;
  if (isSettled && (await dropDeleted(db, session, at.received))) return;
  await noteCheck(db, session, { ...at, isSettled, sentAgain: missing.sentAgain });
}

/** Of a session that was deleted nothing is missed, once the server has the word to forget it. */
async function dropDeleted(db: Journal, session: SessionRecord, { lastSeq }: Received): Promise<boolean> {
  if (session.deletingSinceMs === undefined || lastSeq !== session.nextSeq - 1) return false;
  return completeSession(db, session);
}

type Check = {
  readonly received: Received;
  readonly nowMs: number;
  readonly isSettled: boolean;
  readonly sentAgain: number;
};

async function noteCheck(db: Journal, { sessionId, nextSeq }: SessionRecord, check: Check): Promise<void> {
  const tx = writeTo(db, ['sessions'], 'relaxed');
  const store = tx.objectStore('sessions');
  const session = await store.get(sessionId);
  const waitMs = check.sentAgain > 0 ? CHECK_AGAIN_MS : toWaitMs(session?.checks ?? 0);
  const checked = session && {
    ...session,
    checks: session.checks + 1,
    nextCheckAtMs: check.nowMs + waitMs,
    receivedUpTo: toReceivedUpTo(check.received),
    isSettled: check.isSettled && session.nextSeq === nextSeq,
  };
  await Promise.all([checked && store.put(checked), tx.done]);
}

function toWaitMs(checks: number): number {
  return CHECK_AFTER_MS[Math.min(checks, CHECK_AFTER_MS.length - 1)] ?? 0;
}

function toReceivedUpTo({ missing, lastSeq }: Received): number {
  return Math.min(lastSeq + 1, ...missing.map(([from]) => from));
}

/** A server that has not stored anything of the session yet does not know it. */
function toReceived(answer: ServerAnswer): Received | undefined {
  if (answer.kind === 'refused' && answer.code === 'not-found') return NOTHING;
  return answer.kind === 'answered' && isReceived(answer.body) ? answer.body : undefined;
}

function isReceived(body: unknown): body is Received {
  if (typeof body !== 'object' || body === null) return false;
  const { lastSeq, missing, complete }: Partial<Record<keyof Received, unknown>> = body;
  return Number.isInteger(lastSeq) && typeof complete === 'boolean' && Array.isArray(missing);
}

function toTrouble(answer: ServerAnswer): ServerTrouble {
  return answer.kind === 'answered' ? { kind: 'later', reason: 'The answer was not understood.' } : answer;
}

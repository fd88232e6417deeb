import {
  abandonedAt,
  changesAt,
  endsAt,
  IDLE_TIMER,
  mergeSights,
  type SessionEvent,
  type Sight,
  sightToEvents,
  stepTimer,
  type TimerCommand,
} from '@locked-in/domain';
import type { Leap } from '../platform/clock.ts';
import type { SessionRecord } from '../platform/database.ts';
import { cuePlans } from './cue-plans.ts';

/** Longer without proof of life, and the time in between is unknown. The proof comes every 30 s. */
const GONE_AFTER_MS = 90_000;

export type Moment = {
  readonly nowMs: number;
  readonly browserLife: string;
  readonly sight: Sight;
  readonly command?: TimerCommand | undefined;
  /** The person may be told of plans. */
  readonly mayCue?: boolean | undefined;
  /** The wall clock went on without ticks: what lies between was lived through by nobody here. */
  readonly leap?: Leap | undefined;
  /** How far the session's clock is ahead of the wall clock. */
  readonly clockAheadMs?: number | undefined;
};

/** What a session becomes, and the events that say so. */
export type Advance = { readonly session: SessionRecord; readonly events: readonly SessionEvent[] };

/**
 * One look at the browser, and what the person commanded if they did, put into the session.
 *
 *     last seen        now
 *     a.test |- - - - - - -| b.test     gone for too long, or another run of the browser: interrupted, b.test shown
 *     a.test |- - - leap - - -| a.test      the clock leapt: interrupted from its first moment, however short it was
 *     a.test |- - - end - -|            ended while nobody was there: interrupted, ended, both at the end
 *     a.test |- - break - focus - -|    phases begin and end at their own times, however late that is noticed
 *     a.test |- - - - - - - - - -|      nobody came back for most of a day: ended where it was last held
 */
export function advanceSession(session: SessionRecord, moment: Moment): Advance {
  if (session.timer.state === 'idle') return { session, events: [] };
  const leftAtMs = abandonedAt(session.timer, { nowMs: moment.nowMs, lastHeldMs: toLastHeld(session) });
  if (leftAtMs !== undefined) return abandon(session, leftAtMs);
  const seen = { ...session, ...toProofOfLife(session, moment) };
  const start: Advance = { session: seen, events: [] };
  const advance = look(act(look(catchUp(start, session, moment), moment), moment), moment);
  return cuePlans(advance, { ...moment, before: session.sight });
}

/** What the clock brought about since the last look, each at its own time. */
function catchUp(advance: Advance, before: SessionRecord, moment: Moment): Advance {
  const dueMs = changesAt(advance.session.timer) ?? Number.POSITIVE_INFINITY;
  const isDue = dueMs <= moment.nowMs;
  const isRunning = advance.session.timer.state === 'running';
  const awake = isRunning ? noticeAbsence(advance, before, moment) : advance;
  if (!isDue) return awake;
  return catchUp(act(awake, { ...moment, nowMs: dueMs, command: undefined }), before, moment);
}

function toProofOfLife({ lastSeenMs }: SessionRecord, { nowMs, browserLife, clockAheadMs }: Moment) {
  return { browserLife, clockAheadMs: clockAheadMs || undefined, lastSeenMs: Math.max(lastSeenMs, nowMs) };
}

function noticeAbsence(advance: Advance, before: SessionRecord, moment: Moment): Advance {
  const endMs = endsAt(advance.session.timer, moment.nowMs) ?? Number.POSITIVE_INFINITY;
  const noticedMs = Math.min(moment.nowMs, endMs);
  const goneSinceMs = toGoneSince(before, moment);
  const isTold = advance.events.some(({ kind }) => kind === 'interrupted');
  if (goneSinceMs === undefined || isTold || goneSinceMs >= noticedMs) return advance;
  const interrupted = { kind: 'interrupted', lastSeenMs: goneSinceMs, occurredAtMs: noticedMs } as const;
  return {
    session: { ...advance.session, sight: undefined, awaySinceMs: undefined },
    events: [...advance.events, interrupted],
  };
}

/** Until a leap the ticks have proved that this life of the worker went on. */
function toGoneSince({ browserLife, lastSeenMs }: SessionRecord, moment: Moment): number | undefined {
  const leaptMs = moment.leap?.fromMs ?? Number.NEGATIVE_INFINITY;
  const hasLeapt = leaptMs >= lastSeenMs && leaptMs - lastSeenMs <= GONE_AFTER_MS;
  if (browserLife === moment.browserLife && hasLeapt) return leaptMs;
  const wasGone = browserLife !== moment.browserLife || moment.nowMs - lastSeenMs > GONE_AFTER_MS;
  return wasGone ? lastSeenMs : undefined;
}

/** A paused or overdue session sees nothing. */
function look({ session, events }: Advance, { sight, nowMs }: Moment): Advance {
  const isOver = (endsAt(session.timer, nowMs) ?? Number.POSITIVE_INFINITY) <= nowMs;
  if (session.timer.state !== 'running' || isOver) return { session, events };
  const facts = sightToEvents(session.sight, sight, nowMs);
  return {
    session: {
      ...session,
      sight: mergeSights(session.sight, sight),
      awaySinceMs: toAwaySince(session, sight, nowMs),
      ...(isHeld(sight) ? { lastHeldMs: nowMs } : {}),
    },
    events: [...events, ...facts.map((fact) => ({ ...fact, occurredAtMs: nowMs }))],
  };
}

/** Nobody is there since then, as far as told; a lecture that plays is not being away. */
function toAwaySince({ awaySinceMs, startedAtMs }: SessionRecord, { input, shown }: Sight, nowMs: number) {
  const isPlaying = input.kind === 'idle' && shown?.kind === 'page' && shown.audible;
  if (input.kind === 'active' || isPlaying) return undefined;
  return awaySinceMs ?? Math.max(startedAtMs, input.kind === 'idle' ? input.sinceMs : nowMs);
}

/** Somebody is at a page. */
function isHeld({ shown, input }: Sight): boolean {
  return input.kind === 'active' && (shown?.kind === 'page' || shown?.kind === 'private');
}

function toLastHeld({ lastHeldMs, lastSeenMs }: SessionRecord): number {
  return lastHeldMs ?? lastSeenMs;
}

function abandon(session: SessionRecord, leftAtMs: number): Advance {
  const occurredAtMs = Math.max(session.lastAtMs, leftAtMs);
  const ended = { kind: 'session-ended', reason: 'abandoned', occurredAtMs } as const;
  return { session: settle({ ...session, timer: IDLE_TIMER }, [ended]), events: [ended] };
}

function act({ session, events }: Advance, { command, nowMs }: Moment): Advance {
  const step = stepTimer(session.timer, command ?? { kind: 'tick' }, nowMs);
  const moved = {
    ...session,
    timer: step.state,
    awayAtEnd: session.awayAtEnd ?? toAwayAtEnd(session, step.events.at(-1)),
  };
  return { session: settle(moved, step.events), events: [...events, ...step.events] };
}

/** A session that ran out while nobody was at the browser: what happened there is asked, not guessed. */
function toAwayAtEnd({ timer, awaySinceMs }: SessionRecord, last: SessionEvent | undefined) {
  if (last?.kind !== 'session-ended' || last.reason !== 'finished') return undefined;
  if (awaySinceMs === undefined || timer.state !== 'running') return undefined;
  const fromMs = Math.max(awaySinceMs, timer.sinceMs ?? timer.startedAtMs);
  return fromMs < last.occurredAtMs ? { fromMs, toMs: last.occurredAtMs } : undefined;
}

/** After a pause the page is told again; whether the person was at the keyboard is still as last told. */
function settle(session: SessionRecord, events: readonly SessionEvent[]): SessionRecord {
  const last = events.at(-1);
  if (last?.kind === 'session-paused' && session.sight) {
    return { ...session, sight: { input: session.sight.input } };
  }
  if (last?.kind !== 'session-ended') return session;
  const { openSinceMs: _, ...closed } = session;
  return {
    ...closed,
    sight: undefined,
    endedAtMs: last.occurredAtMs,
    endReason: last.reason,
    reflect: 'due',
  };
}

import {
  abandonedAt,
  endsAt,
  IDLE_TIMER,
  mergeSights,
  type SessionEvent,
  type Sight,
  sightToEvents,
  stepTimer,
  type TimerCommand,
} from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';

/** Longer without proof of life, and the time in between is unknown. The proof comes every 30 s. */
export const GONE_AFTER_MS = 90_000;

export type Moment = {
  readonly nowMs: number;
  readonly browserLife: string;
  readonly sight: Sight;
  readonly command?: TimerCommand | undefined;
};

/** What a session becomes, and the events that say so. */
export type Advance = { readonly session: SessionRecord; readonly events: readonly SessionEvent[] };

/**
 * One look at the browser, and what the person commanded if they did, put into the session.
 *
 *     last seen        now
 *     a.test |- - - - - - -| b.test     gone for too long, or another run of the browser: interrupted, b.test shown
 *     a.test |- - - end - -|            ended while nobody was there: interrupted, ended, both at the end
 *     a.test |- - - - - - - - - -|      nobody came back for most of a day: ended where it was last held
 */
export function advanceSession(session: SessionRecord, moment: Moment): Advance {
  if (session.timer.state === 'idle') return { session, events: [] };
  const leftAtMs = abandonedAt(session.timer, { nowMs: moment.nowMs, lastHeldMs: toLastHeld(session) });
  if (leftAtMs !== undefined) return abandon(session, leftAtMs);
  const seen = { ...session, browserLife: moment.browserLife, lastSeenMs: toLastSeen(session, moment.nowMs) };
  const start: Advance = { session: seen, events: [] };
  const awake = session.timer.state === 'running' ? noticeAbsence(start, session, moment) : start;
  return look(act(look(awake, moment), moment), moment);
}

function toLastSeen(session: SessionRecord, nowMs: number): number {
  return Math.max(session.lastSeenMs, nowMs);
}

function noticeAbsence(advance: Advance, before: SessionRecord, { nowMs, browserLife }: Moment): Advance {
  const endMs = endsAt(before.timer, nowMs) ?? Number.POSITIVE_INFINITY;
  const noticedMs = Math.min(nowMs, endMs);
  const wasGone = before.browserLife !== browserLife || nowMs - before.lastSeenMs > GONE_AFTER_MS;
  if (!wasGone || before.lastSeenMs >= noticedMs) return advance;
  const interrupted = {
    kind: 'interrupted',
    lastSeenMs: before.lastSeenMs,
    occurredAtMs: noticedMs,
  } as const;
  return {
    session: { ...advance.session, sight: undefined },
    events: [...advance.events, interrupted],
  };
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
      ...(isHeld(sight) ? { lastHeldMs: nowMs } : {}),
    },
    events: [...events, ...facts.map((fact) => ({ ...fact, occurredAtMs: nowMs }))],
  };
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
  const moved = { ...session, timer: step.state };
  return { session: settle(moved, step.events), events: [...events, ...step.events] };
}

/** After a pause the page is told again; whether the person was at the keyboard is still as last told. */
function settle(session: SessionRecord, events: readonly SessionEvent[]): SessionRecord {
  const last = events.at(-1);
  if (last?.kind === 'session-paused' && session.sight) {
    return { ...session, sight: { input: session.sight.input } };
  }
  if (last?.kind !== 'session-ended') return session;
  const { openSinceMs: _, ...closed } = session;
  return { ...closed, sight: undefined, endedAtMs: last.occurredAtMs, reflect: 'due' };
}

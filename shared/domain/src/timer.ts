import type { EndReason, SessionEvent, SessionStarted } from './event.ts';

/** One session's timer. Times in UTC milliseconds; `endsAtMs` is absolute and absent for open-ended sessions. */
export type Timer = IdleTimer | RunningTimer | PausedTimer;

export type IdleTimer = { readonly state: 'idle' };
export type RunningTimer = Declared & { readonly state: 'running' };
export type PausedTimer = Declared & { readonly state: 'paused'; readonly pausedAtMs: number };

type Declared = {
  readonly startedAtMs: number;
  /** As it was when the last pause began; `endsAt` says where it is now. */
  readonly endsAtMs?: number | undefined;
  /** Length of all pauses that are over. */
  readonly pausedMs: number;
};

export type TimerCommand =
  | { readonly kind: 'start'; readonly started: Omit<SessionStarted, 'kind'> }
  | { readonly kind: 'pause' | 'resume' | 'stop' | 'tick' }
  | { readonly kind: 'extend'; readonly byMs: number };

export type TimerStep = { readonly state: Timer; readonly events: readonly SessionEvent[] };

export const IDLE_TIMER: IdleTimer = { state: 'idle' };

/**
 * What a command at `nowMs` makes of the timer, and the events that say so. A command that makes no sense in a
 * state changes nothing. A session whose time is over ends at that time, whatever the command and however late.
 *
 *              start     pause    resume    extend    stop    tick
 *     idle     running   –        –         –         –       –
 *     running  –         paused   –         running   idle    idle when over
 *     paused   –         –        running   paused    idle    –
 */
export function stepTimer(timer: Timer, command: TimerCommand, nowMs: number): TimerStep {
  if (isOver(timer, nowMs)) return end('finished', timer.endsAtMs);
  if (timer.state === 'idle') return command.kind === 'start' ? start(command.started, nowMs) : same(timer);
  if (command.kind === 'stop') return end('stopped', nowMs);
  if (command.kind === 'extend') return extend(timer, command.byMs, nowMs);
  if (command.kind === 'pause' && timer.state === 'running') return pause(timer, nowMs);
  if (command.kind === 'resume' && timer.state === 'paused') return resume(timer, nowMs);
  return same(timer);
}

/** The absolute end as of `nowMs`: while paused it moves on with the clock. */
export function endsAt(timer: Timer, nowMs: number): number | undefined {
  if (timer.state === 'idle' || timer.endsAtMs === undefined) return undefined;
  return timer.endsAtMs + currentPause(timer, nowMs);
}

/** Length of all pauses as of `nowMs`, the current one included. */
export function pausedFor(timer: Timer, nowMs: number): number {
  return timer.state === 'idle' ? 0 : timer.pausedMs + currentPause(timer, nowMs);
}

function isOver(timer: Timer, nowMs: number): timer is RunningTimer & { readonly endsAtMs: number } {
  return timer.state === 'running' && timer.endsAtMs !== undefined && timer.endsAtMs <= nowMs;
}

function start(started: Omit<SessionStarted, 'kind'>, nowMs: number): TimerStep {
  const endsAtMs = started.plannedMs === undefined ? undefined : nowMs + started.plannedMs;
  return {
    state: { state: 'running', startedAtMs: nowMs, endsAtMs, pausedMs: 0 },
    events: [{ ...started, kind: 'session-started', occurredAtMs: nowMs }],
  };
}

function pause(timer: RunningTimer, nowMs: number): TimerStep {
  return {
    state: { ...timer, state: 'paused', pausedAtMs: nowMs },
    events: [{ kind: 'session-paused', occurredAtMs: nowMs }],
  };
}

function resume(timer: PausedTimer, nowMs: number): TimerStep {
  return {
    state: {
      state: 'running',
      startedAtMs: timer.startedAtMs,
      endsAtMs: endsAt(timer, nowMs),
      pausedMs: pausedFor(timer, nowMs),
    },
    events: [{ kind: 'session-resumed', occurredAtMs: nowMs }],
  };
}

/** The event carries the new planned length as a whole, so that one that arrives twice adds nothing. */
function extend(timer: RunningTimer | PausedTimer, byMs: number, nowMs: number): TimerStep {
  if (timer.endsAtMs === undefined || byMs <= 0) return same(timer);
  const endsAtMs = timer.endsAtMs + byMs;
  const plannedMs = endsAtMs - timer.startedAtMs - timer.pausedMs;
  return {
    state: { ...timer, endsAtMs },
    events: [{ kind: 'session-extended', plannedMs, occurredAtMs: nowMs }],
  };
}

function end(reason: EndReason, atMs: number): TimerStep {
  return { state: IDLE_TIMER, events: [{ kind: 'session-ended', reason, occurredAtMs: atMs }] };
}

function same(timer: Timer): TimerStep {
  return { state: timer, events: [] };
}

function currentPause(timer: Timer, nowMs: number): number {
  return timer.state === 'paused' ? Math.max(0, nowMs - timer.pausedAtMs) : 0;
}

import type { EndReason, SessionEvent, SessionStarted } from './event.ts';
import { lengthenPhase, nextPhase, type PhasePlan, phaseOf, plannedFocusMs } from './phases.ts';

/** One session's timer. Times in UTC milliseconds; `endsAtMs` is absolute and absent for open-ended sessions. */
export type Timer = IdleTimer | RunningTimer | PausedTimer;

export type IdleTimer = { readonly state: 'idle' };
export type RunningTimer = Declared & { readonly state: 'running' };
export type PausedTimer = Declared & {
  readonly state: 'paused';
  readonly pausedAtMs: number;
  /** Only in a break of a plan. After it the next focus phase begins, or waits for the person. */
  readonly breakEndsAtMs?: number | undefined;
};

type Declared = {
  readonly startedAtMs: number;
  /** Of the session or, in a plan, of this focus phase. As when the last pause began; `endsAt` says where it is now. */
  readonly endsAtMs?: number | undefined;
  /** Length of all pauses that are over. */
  readonly pausedMs: number;
  /** When the timer last changed; absent = at the start. Nothing is dated before it, whatever the clock says. */
  readonly sinceMs?: number | undefined;
  readonly plan?: PhasePlan | undefined;
};

export type TimerCommand =
  | {
      readonly kind: 'start';
      readonly started: Omit<SessionStarted, 'kind'>;
      readonly isAuto?: boolean | undefined;
    }
  | { readonly kind: 'pause'; readonly reason?: string | undefined }
  | { readonly kind: 'resume' | 'stop' | 'tick' }
  | { readonly kind: 'extend'; readonly byMs: number };

export type TimerStep = { readonly state: Timer; readonly events: readonly SessionEvent[] };

/** No session is planned longer: no server would take its events. */
const LONGEST_MS = 7 * 24 * 60 * 60_000;

export const IDLE_TIMER: IdleTimer = { state: 'idle' };

/**
 * What a command at `nowMs` makes of the timer, and the events that say so. First everything happens that the clock
 * brought about, at its own time, however late this is called; a session that ended thereby takes no command any
 * more. A command that makes no sense in a state changes nothing. Breaks of a plan are pauses.
 *
 *              start     pause          resume       extend         stop    the clock
 *     idle     running   –              –            –              –       –
 *     running  –         paused         –            running        idle    idle when over, or break
 *     paused   –         says why       running      paused         idle    –
 *     break    –         –              next focus   longer break   idle    next focus, or waits for the person
 */
export function stepTimer(timer: Timer, command: TimerCommand, nowMs: number): TimerStep {
  const passed = passDue(same(timer), nowMs);
  if (passed.state.state === 'idle' && timer.state !== 'idle') return passed;
  return then(passed, obey(passed.state, command, Math.max(nowMs, sinceOf(passed.state))));
}

/** When the timer will change by itself; undefined when only a person can change it. */
export function changesAt(timer: Timer): number | undefined {
  if (timer.state === 'running') return timer.endsAtMs;
  return timer.state === 'paused' && timer.plan?.isAuto ? timer.breakEndsAtMs : undefined;
}

/** The absolute end as of `nowMs`: while paused it moves on with the clock. In a plan, of this focus phase. */
export function endsAt(timer: Timer, nowMs: number): number | undefined {
  if (timer.state === 'idle' || timer.endsAtMs === undefined) return undefined;
  return timer.endsAtMs + currentPause(timer, nowMs);
}

/** Length of all pauses as of `nowMs`, the current one included. */
export function pausedFor(timer: Timer, nowMs: number): number {
  return timer.state === 'idle' ? 0 : timer.pausedMs + currentPause(timer, nowMs);
}

function passDue(step: TimerStep, nowMs: number): TimerStep {
  const dueMs = changesAt(step.state);
  if (dueMs === undefined || dueMs > nowMs || step.state.state === 'idle') return step;
  return passDue(then(step, pass(step.state, dueMs)), nowMs);
}

function pass(timer: RunningTimer | PausedTimer, atMs: number): TimerStep {
  if (timer.state === 'paused') return resume(timer, atMs);
  const plan = timer.plan && nextPhase(timer.plan);
  if (!plan) return end('finished', atMs);
  return phaseOf(plan)?.kind === 'focus'
    ? { state: { ...timer, ...focus(plan, atMs) }, events: [] }
    : rest(timer, plan, atMs);
}

function obey(timer: Timer, command: TimerCommand, nowMs: number): TimerStep {
  if (timer.state === 'idle') return command.kind === 'start' ? start(command, nowMs) : same(timer);
  if (command.kind === 'stop') return end('stopped', nowMs);
  if (command.kind === 'extend') return extend(timer, command.byMs, nowMs);
  if (command.kind === 'pause') return pause(timer, command.reason, nowMs);
  if (command.kind === 'resume' && timer.state === 'paused') return resume(timer, nowMs);
  return same(timer);
}

function start({ started, isAuto = false }: TimerCommand & { kind: 'start' }, nowMs: number): TimerStep {
  const { plannedMs, phases = [] } = started;
  const endsAtMs = plannedMs === undefined ? undefined : nowMs + plannedMs;
  const planned = phases.length > 0 ? focus({ phases, index: 0, isAuto }, nowMs) : { endsAtMs };
  return {
    state: { state: 'running', startedAtMs: nowMs, pausedMs: 0, ...planned },
    events: [{ ...started, kind: 'session-started', occurredAtMs: nowMs }],
  };
}

function focus(plan: PhasePlan, nowMs: number) {
  return { plan, endsAtMs: nowMs + (phaseOf(plan)?.plannedMs ?? 0), sinceMs: nowMs };
}

function rest(timer: RunningTimer, plan: PhasePlan, atMs: number): TimerStep {
  const breakEndsAtMs = atMs + (phaseOf(plan)?.plannedMs ?? 0);
  return {
    state: { ...timer, state: 'paused', plan, pausedAtMs: atMs, breakEndsAtMs, sinceMs: atMs },
    events: [{ kind: 'session-paused', occurredAtMs: atMs }],
  };
}

/** A reason may be told later than the pause began: the pause is then told again, which changes no time. */
function pause(timer: RunningTimer | PausedTimer, reason: string | undefined, nowMs: number): TimerStep {
  if (timer.state === 'paused' && (reason === undefined || timer.breakEndsAtMs !== undefined))
    return same(timer);
  const pausedAtMs = timer.state === 'paused' ? timer.pausedAtMs : nowMs;
  return {
    state: { ...timer, state: 'paused', pausedAtMs, sinceMs: nowMs },
    events: [{ kind: 'session-paused', ...(reason === undefined ? {} : { reason }), occurredAtMs: nowMs }],
  };
}

function resume(timer: PausedTimer, nowMs: number): TimerStep {
  const { startedAtMs, plan, breakEndsAtMs } = timer;
  const next = breakEndsAtMs !== undefined && plan ? nextPhase(plan) : undefined;
  const rest = next ? focus(next, nowMs) : { plan, endsAtMs: endsAt(timer, nowMs), sinceMs: nowMs };
  return {
    state: { state: 'running', startedAtMs, pausedMs: pausedFor(timer, nowMs), ...rest },
    events: [{ kind: 'session-resumed', occurredAtMs: nowMs }],
  };
}

/** The event carries the new planned length as a whole, so that one that arrives twice adds nothing. */
function extend(timer: RunningTimer | PausedTimer, byMs: number, nowMs: number): TimerStep {
  if (timer.endsAtMs === undefined || !(byMs > 0 && byMs <= LONGEST_MS)) return same(timer);
  const plan = timer.plan && lengthenPhase(timer.plan, byMs);
  if (timer.state === 'paused' && timer.breakEndsAtMs !== undefined) {
    const breakEndsAtMs = Math.max(timer.breakEndsAtMs, nowMs) + byMs;
    return { state: { ...timer, plan, breakEndsAtMs }, events: [] };
  }
  const endsAtMs = timer.endsAtMs + byMs;
  const plannedMs = plan ? plannedFocusMs(plan.phases) : endsAtMs - timer.startedAtMs - timer.pausedMs;
  if (plannedMs > LONGEST_MS) return same(timer);
  return {
    state: { ...timer, plan, endsAtMs, sinceMs: nowMs },
    events: [{ kind: 'session-extended', plannedMs, occurredAtMs: nowMs }],
  };
}

function end(reason: EndReason, atMs: number): TimerStep {
  return { state: IDLE_TIMER, events: [{ kind: 'session-ended', reason, occurredAtMs: atMs }] };
}

function same(timer: Timer): TimerStep {
  return { state: timer, events: [] };
}

function then(before: TimerStep, after: TimerStep): TimerStep {
  return { state: after.state, events: [...before.events, ...after.events] };
}

function sinceOf(timer: Timer): number {
  return timer.state === 'idle' ? 0 : (timer.sinceMs ?? timer.startedAtMs);
}

function currentPause(timer: Timer, nowMs: number): number {
  return timer.state === 'paused' ? Math.max(0, nowMs - timer.pausedAtMs) : 0;
}

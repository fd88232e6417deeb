import {
  decideStart,
  dueSchedules,
  LATE_MS,
  leftOf,
  nextStart,
  type Schedule,
  type ScheduledStart,
} from '@locked-in/domain';

/** How far the schedules have been followed. What is due is found from the time alone; alarms only wake. */
export type ScheduleRun = {
  readonly checkedAtMs: number;
  /** Starts whose time has come and that were neither made nor missed. */
  readonly pending: readonly PendingStart[];
  /** The last start of each schedule that was taken up: a clock that is set back must not repeat it. */
  readonly handled: readonly ScheduledStart[];
  /** The next start of each schedule of which the person was told. */
  readonly noticed: readonly ScheduledStart[];
  readonly missed: readonly ScheduledStart[];
};

export type PendingStart = ScheduledStart & {
  readonly isNudged: boolean;
  readonly snoozedUntilMs?: number | undefined;
};

export type ScheduleAct =
  | {
      readonly kind: 'start';
      readonly schedule: Schedule;
      readonly startsAtMs: number;
      readonly leftMs: number;
    }
  | {
      readonly kind: 'nudge';
      readonly of: 'soon' | 'ask' | 'remind';
      readonly schedule: Schedule;
      readonly startsAtMs: number;
    };

export type ScheduleMoment = {
  readonly schedules: readonly Schedule[];
  readonly nowMs: number;
  /** The session that runs; `scheduleId` when a schedule has started it. */
  readonly running?: { readonly scheduleId?: string | undefined } | undefined;
};

export type ScheduleAdvance = { readonly run: ScheduleRun; readonly acts: readonly ScheduleAct[] };

const MINUTE = 60_000;
const LOOK_AGAIN_MS = 30_000;

export function firstRun(nowMs: number): ScheduleRun {
  return { checkedAtMs: nowMs, pending: [], handled: [], noticed: [], missed: [] };
}

/** What is to be done now, and how far the schedules are followed once it has been done. */
export function advanceSchedules(run: ScheduleRun, moment: ScheduleMoment): ScheduleAdvance {
  const { schedules, nowMs } = moment;
  const due = dueSchedules(schedules, { sinceMs: Math.min(run.checkedAtMs, nowMs), nowMs }).filter(
    (start) => !run.handled.some((done) => isSame(done, start)),
  );
  const waiting = [...without(run.pending, due), ...due.map((start) => ({ ...start, isNudged: false }))];
  const steps = waiting.flatMap((start) => {
    const schedule = schedules.find(({ scheduleId }) => scheduleId === start.scheduleId);
    return schedule ? [decide(start, schedule, moment)] : [];
  });
  const soon = schedules.flatMap((schedule) => noticeOf(schedule, run, nowMs));
  const missed = steps.flatMap((step) => step.missed);
  return {
    run: {
      checkedAtMs: nowMs,
      pending: steps.flatMap((step) => step.pending),
      handled: [...without(run.handled, due), ...due],
      noticed: [...without(run.noticed, soon.map(toStart)), ...soon.map(toStart)],
      missed: [...without(run.missed, missed), ...missed],
    },
    acts: [...steps.flatMap((step) => step.acts), ...soon],
  };
}

/** When to look again: the next start or notice, and whatever becomes of what is pending. */
export function wakesAt(run: ScheduleRun, moment: ScheduleMoment): number | undefined {
  const { schedules, nowMs } = moment;
  const upcoming = schedules.flatMap((schedule) => {
    const startsAtMs = nextStart(schedule, nowMs + 1);
    if (startsAtMs === undefined) return [];
    return [startsAtMs, startsAtMs - schedule.noticeMinutes * MINUTE];
  });
  const again = run.pending.map((start) => looksAgainAt(start, moment));
  const times = [...upcoming, ...again].filter((ms) => ms > nowMs);
  return times.length === 0 ? undefined : Math.min(...times);
}

/** What is asked needs nobody awake until its time is over; what waits for another session is tried again soon. */
function looksAgainAt(
  { scheduleId, startsAtMs, isNudged, snoozedUntilMs }: PendingStart,
  moment: ScheduleMoment,
): number {
  const schedule = moment.schedules.find((one) => one.scheduleId === scheduleId);
  if (snoozedUntilMs !== undefined) return snoozedUntilMs;
  if (!isNudged || moment.running || !schedule) return moment.nowMs + LOOK_AGAIN_MS;
  return startsAtMs + (schedule.mode === 'remind' ? LATE_MS : schedule.plannedMinutes * MINUTE);
}

type Step = {
  readonly pending: readonly PendingStart[];
  readonly missed: readonly ScheduledStart[];
  readonly acts: readonly ScheduleAct[];
};

const NOTHING: Step = { pending: [], missed: [], acts: [] };

function decide(start: PendingStart, schedule: Schedule, { nowMs, running }: ScheduleMoment): Step {
  const { startsAtMs, snoozedUntilMs = 0 } = start;
  if (running?.scheduleId === schedule.scheduleId) return NOTHING; // a worker that died has started it
  const decision = decideStart(schedule, startsAtMs, { nowMs, isBusy: running !== undefined });
  if (decision === 'missed') return { ...NOTHING, missed: [toStart({ schedule, startsAtMs })] };
  if (decision === 'wait' || snoozedUntilMs > nowMs) return { ...NOTHING, pending: [start] };
  if (decision === 'start') {
    const leftMs = leftOf(schedule, startsAtMs, nowMs);
    return { ...NOTHING, acts: [{ kind: 'start', schedule, startsAtMs, leftMs }] };
  }
  const nudge = { kind: 'nudge', of: decision, schedule, startsAtMs } as const;
  const told = { scheduleId: start.scheduleId, startsAtMs, isNudged: true };
  return { ...NOTHING, pending: [told], acts: start.isNudged ? [] : [nudge] };
}

function noticeOf(schedule: Schedule, { noticed }: ScheduleRun, nowMs: number) {
  if (schedule.noticeMinutes <= 0) return [];
  const startsAtMs = nextStart(schedule, nowMs + 1);
  if (startsAtMs === undefined || startsAtMs - nowMs > schedule.noticeMinutes * MINUTE) return [];
  if (noticed.some((told) => isSame(told, { scheduleId: schedule.scheduleId, startsAtMs }))) return [];
  return [{ kind: 'nudge', of: 'soon', schedule, startsAtMs } as const];
}

function toStart({ schedule, startsAtMs }: Pick<ScheduleAct, 'schedule' | 'startsAtMs'>): ScheduledStart {
  return { scheduleId: schedule.scheduleId, startsAtMs };
}

function isSame(a: ScheduledStart, b: ScheduledStart): boolean {
  return a.scheduleId === b.scheduleId && a.startsAtMs === b.startsAtMs;
}

/** One start per schedule is kept: the newer one replaces the older. */
function without<Start extends ScheduledStart>(
  starts: readonly Start[],
  newer: readonly ScheduledStart[],
): readonly Start[] {
  return starts.filter((start) => !newer.some(({ scheduleId }) => scheduleId === start.scheduleId));
}

import type { Schedule, ScheduledStart } from '@locked-in/domain';
import type { Offer, TimerStatus } from '../timer-messages.ts';
import {
  advanceSchedules,
  firstRun,
  type ScheduleAct,
  type ScheduleMoment,
  type ScheduleRun,
  wakesAt,
} from './advance-schedules.ts';
import { createTurns } from './in-turn.ts';
import { findOffer, nextOf } from './read-schedules.ts';
import type { Declared } from './start-session.ts';

export type SchedulerDeps = {
  readonly readSchedules: () => Promise<readonly Schedule[]>;
  readonly writeSchedules: (schedules: readonly Schedule[]) => Promise<void>;
  readonly readRun: () => Promise<ScheduleRun | undefined>;
  readonly writeRun: (run: ScheduleRun) => Promise<void>;
  readonly readRunning: () => Promise<ScheduleMoment['running']>;
  /** Answers whether the session was started. */
  readonly start: (declared: Declared) => Promise<boolean>;
  readonly tell: (act: ScheduleAct) => Promise<void>;
  readonly wakeAt: (ms: number | undefined) => Promise<void>;
  readonly now: () => number;
  /** Where the person is. */
  readonly timeZone: () => string;
};

export type Scheduler = {
  /** Does what is due. Cheap when nothing is. */
  readonly run: () => Promise<void>;
  /** Changes the schedules; afterwards does what is due by them. */
  readonly change: (
    change: (schedules: readonly Schedule[], nowMs: number) => readonly Schedule[],
  ) => Promise<void>;
  /** Answers whether it was started. */
  readonly startOffer: (scheduleId: string) => Promise<boolean>;
  readonly snoozeOffer: (scheduleId: string) => Promise<void>;
  readonly dismissOffer: (scheduleId: string) => Promise<void>;
  readonly read: () => Promise<Pick<TimerStatus, 'schedules' | 'missed' | 'offer' | 'next'>>;
};

const SNOOZE_MS = 10 * 60_000;

/** The one writer of schedules and of how far they were followed: everything happens in turn. */
export function createScheduler(deps: SchedulerDeps): Scheduler {
  const inTurn = createTurns();
  return {
    run: () => inTurn(() => follow(deps)),
    change: (change) =>
      inTurn(async () => {
        await deps.writeSchedules(change(await deps.readSchedules(), deps.now()));
        await follow(deps);
      }),
    startOffer: (scheduleId) => inTurn(() => startOffer(deps, scheduleId)),
    snoozeOffer: (scheduleId) =>
      inTurn(async () => {
        const snoozedUntilMs = deps.now() + SNOOZE_MS;
        await changePending(deps, scheduleId, (start) => [{ ...start, isNudged: false, snoozedUntilMs }]);
        await follow(deps);
      }),
    dismissOffer: (scheduleId) => inTurn(() => changePending(deps, scheduleId, () => [])),
    read: () => read(deps),
  };
}

/** Starts first, then writes: a worker that dies in between finds the session running and does not start another. */
async function follow(deps: SchedulerDeps): Promise<void> {
  const schedules = await deps.readSchedules();
  const nowMs = deps.now();
  if (schedules.length === 0) return deps.wakeAt(undefined);
  const moment = { schedules, nowMs, running: await deps.readRunning() };
  const { run, acts } = advanceSchedules((await deps.readRun()) ?? firstRun(nowMs), moment);
  const waiting: ScheduledStart[] = [];
  for (const act of acts) {
    if (act.kind === 'start' && !(await deps.start(toDeclared(act, deps.timeZone()))))
      waiting.push(toStart(act));
  }
  const pending = [...run.pending, ...waiting.map((start) => ({ ...start, isNudged: false }))];
  await deps.writeRun({ ...run, pending });
  await deps.wakeAt(wakesAt({ ...run, pending }, moment));
  for (const act of acts)
    if (!waiting.some((start) => start.scheduleId === act.schedule.scheduleId)) await deps.tell(act);
}

async function startOffer(deps: SchedulerDeps, scheduleId: string): Promise<boolean> {
  const schedule = (await deps.readSchedules()).find((one) => one.scheduleId === scheduleId);
  if (!schedule) return false;
  const leftMs = schedule.plannedMinutes * 60_000;
  const isStarted = await deps.start(toDeclared({ schedule, leftMs }, deps.timeZone()));
  if (isStarted) await changePending(deps, scheduleId, () => []);
  return isStarted;
}

async function changePending(
  deps: SchedulerDeps,
  scheduleId: string,
  change: (start: ScheduleRun['pending'][number]) => ScheduleRun['pending'],
): Promise<void> {
  const run = await deps.readRun();
  if (!run) return;
  const pending = run.pending.flatMap((start) => (start.scheduleId === scheduleId ? change(start) : [start]));
  await deps.writeRun({ ...run, pending });
}

async function read(deps: SchedulerDeps) {
  const [schedules, run, running] = await Promise.all([
    deps.readSchedules(),
    deps.readRun(),
    deps.readRunning().catch(() => undefined), // schedules are shown also while the journal cannot be read
  ]);
  const moment = { schedules, nowMs: deps.now(), running };
  const offer: Offer | undefined = run && findOffer(run, moment);
  return { schedules, missed: run?.missed ?? [], offer, next: nextOf(moment) };
}

function toDeclared(
  { schedule, leftMs }: { readonly schedule: Schedule; readonly leftMs: number },
  timeZone: string,
): Declared {
  const { intent, scheduleId, goalId } = schedule;
  return { intent, mode: 'countdown', plannedMs: leftMs, timeZone, scheduleId, ...(goalId && { goalId }) };
}

function toStart({ schedule, startsAtMs }: ScheduleAct): ScheduledStart {
  return { scheduleId: schedule.scheduleId, startsAtMs };
}

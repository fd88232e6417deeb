import { nextStart, type PomodoroSettings, type Schedule, skipStart, unskip } from '@locked-in/domain';
import type { NudgeSettings, TimerRequest } from '../timer-messages.ts';
import { readNudges, readPomodoro, readSchedule } from './read-timer-request.ts';
import type { Scheduler } from './run-schedules.ts';

export type TimerDeps = {
  readonly scheduler: Scheduler;
  readonly setPomodoro: (settings: PomodoroSettings) => Promise<void>;
  readonly setNudges: (settings: NudgeSettings) => Promise<void>;
  readonly now: () => number;
};

/** Does what a page asks about the timer's settings and schedules; answers words when it could not. */
export async function handleTimer(request: TimerRequest, deps: TimerDeps): Promise<string | undefined> {
  const { scheduler } = deps;
  switch (request.type) {
    case 'set-pomodoro': {
      const settings = readPomodoro(request.pomodoro);
      return 'problem' in settings ? settings.problem : done(deps.setPomodoro(settings));
    }
    case 'set-nudges':
      return done(deps.setNudges(readNudges(request.nudges)));
    case 'save-schedule': {
      const schedule = readSchedule(request.schedule, deps.now());
      if ('problem' in schedule) return schedule.problem;
      return done(scheduler.change((all) => [...all.filter((one) => !isSame(one, schedule)), schedule]));
    }
    case 'delete-schedule':
      return done(scheduler.change((all) => all.filter((one) => !isSame(one, request))));
    case 'skip-next':
    case 'unskip':
      return done(scheduler.change(changing(request, request.type === 'unskip' ? unskip : skipNext)));
    case 'start-offer':
      return (await scheduler.startOffer(request.scheduleId)) ? undefined : 'A session is running already.';
    case 'snooze-offer':
      return done(scheduler.snoozeOffer(request.scheduleId));
    case 'dismiss-offer':
      return done(scheduler.dismissOffer(request.scheduleId));
  }
}

function changing(which: Named, change: (schedule: Schedule, nowMs: number) => Schedule) {
  return (schedules: readonly Schedule[], nowMs: number) =>
    schedules.map((one) => (isSame(one, which) ? change(one, nowMs) : one));
}

function skipNext(schedule: Schedule, nowMs: number): Schedule {
  const startsAtMs = nextStart(schedule, nowMs);
  return startsAtMs === undefined ? schedule : skipStart(schedule, startsAtMs);
}

type Named = { readonly scheduleId: string };

function isSame(a: Named, b: Named): boolean {
  return a.scheduleId === b.scheduleId;
}

async function done(work: Promise<void>): Promise<undefined> {
  await work;
}

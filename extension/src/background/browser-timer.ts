import { DEFAULT_POMODORO } from '@locked-in/domain';
import { browser } from '../platform/browser.ts';
import { readStored, writeStored } from '../platform/stored.ts';
import type { TimerRequest, TimerStatus } from '../timer-messages.ts';
import { handleTimer } from './handle-timer.ts';
import { readCurrent } from './journal.ts';
import { readNudgeSettings, tellOfSchedule } from './nudges.ts';
import type { StartRequest } from './obey-command.ts';
import { openOwnJournal } from './own-journal.ts';
import { createScheduler, type Scheduler } from './run-schedules.ts';
import type { Recorder } from './run-session.ts';

export const SCHEDULE_ALARM = 'schedule';

export type BrowserTimer = {
  /** Does what schedules have due. */
  readonly run: Scheduler['run'];
  /** Whether a schedule waits for the person's word. */
  readonly hasOffer: () => Promise<boolean>;
  /** Kept so that the keyboard can start the same again. */
  readonly keepStart: (request: StartRequest) => Promise<void>;
  readonly handle: (request: TimerRequest) => Promise<string | undefined>;
  readonly readStatus: () => Promise<TimerStatus>;
};

/** Schedules and the timer's settings with the real browser. `onChange`: the badge may have to say something else. */
export function createBrowserTimer(start: Recorder['start'], onChange: () => Promise<void>): BrowserTimer {
  const scheduler = createScheduler({
    readSchedules: async () => (await readStored('schedules')) ?? [],
    writeSchedules: (schedules) => writeStored({ schedules }),
    readRun: () => readStored('scheduleRun'),
    writeRun: async (scheduleRun) => {
      await writeStored({ scheduleRun });
      await onChange();
    },
    readRunning: async () => readCurrent(await openOwnJournal()),
    start,
    tell: tellOfSchedule,
    wakeAt,
    now: Date.now,
    timeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  });
  const deps = {
    scheduler,
    setPomodoro: (pomodoro: TimerStatus['pomodoro']) => writeStored({ pomodoro }),
    setNudges: (nudges: TimerStatus['nudges']) => writeStored({ nudges }),
    now: Date.now,
  };
  return {
    run: scheduler.run,
    hasOffer: async () => ((await readStored('scheduleRun'))?.pending.length ?? 0) > 0,
    keepStart: (lastStart) => writeStored({ lastStart }),
    handle: (request) => handleTimer(request, deps),
    readStatus: () => readTimerStatus(scheduler),
  };
}

async function readPomodoroSettings(): Promise<TimerStatus['pomodoro']> {
  return (await readStored('pomodoro')) ?? DEFAULT_POMODORO;
}

async function readTimerStatus(scheduler: Scheduler): Promise<TimerStatus> {
  const [pomodoro, nudges, schedules] = await Promise.all([
    readPomodoroSettings(),
    readNudgeSettings(),
    scheduler.read(),
  ]);
  return { pomodoro, nudges, ...schedules };
}

async function wakeAt(ms: number | undefined): Promise<void> {
  if (ms === undefined) await browser.alarms.clear(SCHEDULE_ALARM);
  else browser.alarms.create(SCHEDULE_ALARM, { when: ms });
}

import type { Schedule } from '@locked-in/domain';
import { expect, test } from 'vitest';
import type { ScheduleForm } from '../timer-messages.ts';
import type { ScheduleRun } from './advance-schedules.ts';
import { handleTimer } from './handle-timer.ts';
import { createScheduler } from './run-schedules.ts';
import type { Declared } from './start-session.ts';

const MINUTE = 60_000;
const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`);
const FORM: ScheduleForm = {
  scheduleId: '5f0c6d4e-0000-4000-8000-000000000001',
  intent: ' draft\n2 ',
  weekdays: [4, 5],
  startMinute: 9 * 60 + 30,
  timeZone: 'UTC',
  plannedMinutes: 50,
  mode: 'automatic',
  noticeMinutes: 5,
  skippedDays: [],
};
const { scheduleId } = FORM;

function createDesk() {
  const desk = {
    nowMs: at('09:00'),
    schedules: [] as readonly Schedule[],
    run: undefined as ScheduleRun | undefined,
    started: [] as Declared[],
    told: [] as string[],
    wakes: [] as (number | undefined)[],
    isRunning: false,
    isDying: false,
  };
  const scheduler = createScheduler({
    readSchedules: async () => desk.schedules,
    writeSchedules: async (schedules) => {
      desk.schedules = schedules;
    },
    readRun: async () => desk.run,
    writeRun: async (run) => {
      if (desk.isDying) throw new Error('the worker was stopped');
      desk.run = run;
    },
    readRunning: async () => {
      return desk.isRunning ? { scheduleId: desk.started.at(-1)?.scheduleId } : undefined;
    },
    start: async (declared) => {
      if (desk.isRunning) return false;
      desk.started.push(declared);
      desk.isRunning = true;
      return true;
    },
    tell: async (act) => void desk.told.push(act.kind === 'start' ? 'started' : act.of),
    wakeAt: async (ms) => void desk.wakes.push(ms),
    now: () => desk.nowMs,
    timeZone: () => 'Europe/Prague',
  });
  const deps = {
    scheduler,
    setPomodoro: async () => undefined,
    setNudges: async () => undefined,
    now: () => desk.nowMs,
  };
  const ask = (request: Parameters<typeof handleTimer>[0]) => handleTimer(request, deps);
  const lookAt = (clock: string) => {
    desk.nowMs = at(clock);
    return scheduler.run();
  };
  return { desk, scheduler, ask, lookAt };
}

test('schedules are told also while the journal cannot be read', async () => {
  const scheduler = createScheduler({
    readSchedules: async () => [],
    writeSchedules: async () => {},
    readRun: async () => undefined,
    writeRun: async () => {},
    readRunning: () => Promise.reject(new Error('the journal is broken')),
    start: async () => false,
    tell: async () => {},
    wakeAt: async () => {},
    now: () => 0,
    timeZone: () => 'UTC',
  });
  expect(await scheduler.read()).toMatchObject({ schedules: [] });
});

test('a schedule that was saved wakes the browser, tells of itself and starts its session', async () => {
  const { desk, ask, lookAt } = createDesk();
  expect(await ask({ type: 'save-schedule', schedule: FORM })).toBeUndefined();
  expect(desk.wakes).toEqual([at('09:25')]);
  await lookAt('09:25');
  await lookAt('09:30');
  expect(desk.told).toEqual(['soon', 'started']);
  expect(desk.started).toEqual([
    { intent: 'draft 2', mode: 'countdown', plannedMs: 50 * MINUTE, timeZone: 'Europe/Prague', scheduleId },
  ]);
});

test('the sessions of a schedule serve its goal, if it names one', async () => {
  const { desk, ask, lookAt } = createDesk();
  const goalId = 'c0ffee00-0000-4000-8000-000000000001';
  await ask({ type: 'save-schedule', schedule: { ...FORM, goalId: goalId.toUpperCase() } });
  await lookAt('09:30');
  expect(desk.started).toMatchObject([{ scheduleId, goalId }]);
  await ask({ type: 'save-schedule', schedule: { ...FORM, goalId: 'thesis' } });
  expect(desk.schedules[0]).not.toHaveProperty('goalId');
});

test('a worker that dies after the start and before it is noted starts nothing twice', async () => {
  const { desk, ask, lookAt } = createDesk();
  await ask({ type: 'save-schedule', schedule: FORM });
  desk.isDying = true;
  await expect(lookAt('09:30')).rejects.toThrow('stopped');
  desk.isDying = false;
  await lookAt('09:31');
  expect(desk.started).toHaveLength(1);
  expect(desk.run).toMatchObject({ pending: [], missed: [] });
});

test('an offer is taken with its full length, and is gone then', async () => {
  const { desk, ask, lookAt, scheduler } = createDesk();
  await ask({ type: 'save-schedule', schedule: { ...FORM, mode: 'ask' } });
  await lookAt('09:33');
  expect(await scheduler.read()).toMatchObject({
    offer: { scheduleId, kind: 'ask', startsAtMs: at('09:30') },
  });
  expect(await ask({ type: 'start-offer', scheduleId })).toBeUndefined();
  expect(desk.started).toMatchObject([{ plannedMs: 50 * MINUTE }]);
  expect((await scheduler.read()).offer).toBeUndefined();
  expect(await ask({ type: 'start-offer', scheduleId })).toContain('running already');
});

test('an offer that is put off comes back, one that is declined does not', async () => {
  const { desk, ask, lookAt, scheduler } = createDesk();
  await ask({ type: 'save-schedule', schedule: { ...FORM, mode: 'ask' } });
  await lookAt('09:30');
  await ask({ type: 'snooze-offer', scheduleId });
  expect((await scheduler.read()).offer).toBeUndefined();
  await lookAt('09:40');
  expect((await scheduler.read()).offer).toBeDefined();
  expect(desk.told).toEqual(['ask', 'ask']);
  await ask({ type: 'dismiss-offer', scheduleId });
  await lookAt('09:41');
  expect((await scheduler.read()).offer).toBeUndefined();
});

test('skipping today leaves the rest of the week alone', async () => {
  const { ask, lookAt, scheduler, desk } = createDesk();
  await ask({ type: 'save-schedule', schedule: FORM });
  await ask({ type: 'skip-next', scheduleId });
  expect((await scheduler.read()).next).toMatchObject({ startsAtMs: at('09:30') + 24 * 60 * MINUTE });
  await ask({ type: 'unskip', scheduleId });
  expect((await scheduler.read()).next).toMatchObject({ startsAtMs: at('09:30') });
  await ask({ type: 'delete-schedule', scheduleId });
  await lookAt('09:30');
  expect([desk.started, desk.wakes.at(-1)]).toEqual([[], undefined]);
});

test.each<[string, Partial<ScheduleForm>]>([
  ['intent', { intent: '  ' }],
  ['weekdays', { weekdays: [] }],
  ['weekdays', { weekdays: [7] }],
  ['time', { startMinute: -1 }],
  ['length', { plannedMinutes: 0 }],
  ['length', { plannedMinutes: Number.NaN }],
  ['zone', { timeZone: 'Mars/Olympus' }],
  ['name', { scheduleId: 'x' }],
])('a schedule without a usable %s is refused in words', async (_name, part) => {
  const { desk, ask } = createDesk();
  expect(await ask({ type: 'save-schedule', schedule: { ...FORM, ...part } })).toMatch(/\.$/);
  expect(desk.schedules).toEqual([]);
});

test('pomodoro lengths that make no plan are refused in words', async () => {
  const { ask } = createDesk();
  const pomodoro = {
    focusMinutes: 25,
    breakMinutes: 5,
    longBreakMinutes: 15,
    cycles: 4,
    longBreakEvery: 4,
    isAuto: false,
  };
  expect(await ask({ type: 'set-pomodoro', pomodoro })).toBeUndefined();
  expect(await ask({ type: 'set-pomodoro', pomodoro: { ...pomodoro, cycles: 99 } })).toContain(
    'between 1 and 12',
  );
});

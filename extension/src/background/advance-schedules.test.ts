import type { Schedule } from '@locked-in/domain';
import { expect, test } from 'vitest';
import {
  advanceSchedules,
  firstRun,
  type ScheduleMoment,
  type ScheduleRun,
  wakesAt,
} from './advance-schedules.ts';

const MINUTE = 60_000;
const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`);

function schedule(part: Partial<Schedule> = {}): Schedule {
  return {
    scheduleId: 'morning',
    intent: 'draft',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    startMinute: 9 * 60 + 30,
    timeZone: 'UTC',
    plannedMinutes: 50,
    mode: 'automatic',
    noticeMinutes: 5,
    skippedDays: [],
    sinceMs: 0,
    ...part,
  };
}

/** Looks at these times, and says what was done at each: `09:30 start 50`. */
function live(
  one: Schedule,
  looks: readonly (readonly [clock: string, running?: ScheduleMoment['running']])[],
  from: ScheduleRun = firstRun(at('09:00')),
) {
  return looks.reduce<{ run: ScheduleRun; told: readonly string[] }>(
    ({ run, told }, [clock, running]) => {
      const next = advanceSchedules(run, { schedules: [one], nowMs: at(clock), running });
      const said = next.acts.map((act) =>
        act.kind === 'start' ? `${clock} start ${act.leftMs / MINUTE}` : `${clock} ${act.of}`,
      );
      return { run: next.run, told: [...told, ...said] };
    },
    { run: from, told: [] },
  );
}

test('an automatic session is told of before, and starts once', () => {
  const { told } = live(schedule(), [['09:24'], ['09:25'], ['09:26'], ['09:30'], ['09:31'], ['09:32']]);
  expect(told).toEqual(['09:25 soon', '09:30 start 50']);
});

test('a late look starts what is left', () => {
  expect(live(schedule({ noticeMinutes: 0 }), [['09:37']]).told).toEqual(['09:37 start 43']);
});

test('what is too late to start by itself is asked, once, until its time is over', () => {
  const { told, run } = live(schedule(), [['09:40'], ['09:41'], ['10:15']]);
  expect(told).toEqual(['09:40 ask']);
  expect(run.pending).toHaveLength(1);
  const over = live(schedule(), [['10:20']], run);
  expect(over.told).toEqual([]);
  expect(over.run).toMatchObject({ pending: [], missed: [{ startsAtMs: at('09:30') }] });
});

test('a closed browser marks what it slept through as missed', () => {
  const { told, run } = live(schedule(), [['14:00']]);
  expect(told).toEqual([]);
  expect(run.missed).toEqual([{ scheduleId: 'morning', startsAtMs: at('09:30') }]);
});

test('while another session runs a start waits, and is made when that one ends in time', () => {
  const { told } = live(schedule(), [['09:30', {}], ['09:31', {}], ['09:32']]);
  expect(told).toEqual(['09:32 start 48']);
});

test('a session that a dying worker has started is not started again', () => {
  const running = { scheduleId: 'morning' };
  const { told, run } = live(schedule(), [['09:30', running], ['10:21']]);
  expect(told).toEqual([]);
  expect(run).toMatchObject({ pending: [], missed: [] });
});

test('a reminder is given once and goes after ten minutes', () => {
  const reminding = schedule({ mode: 'remind', noticeMinutes: 0 });
  const { told, run } = live(reminding, [['09:30'], ['09:35']]);
  expect(told).toEqual(['09:30 remind']);
  expect(live(reminding, [['09:41']], run).run.pending).toEqual([]);
});

test('a snoozed offer is quiet until then, and told again', () => {
  const asking = schedule({ mode: 'ask' });
  const { run } = live(asking, [['09:30']]);
  const snoozed = {
    ...run,
    pending: run.pending.map((start) => ({ ...start, isNudged: false, snoozedUntilMs: at('09:40') })),
  };
  expect(live(asking, [['09:35'], ['09:40'], ['09:41']], snoozed).told).toEqual(['09:40 ask']);
  const moment = { schedules: [asking], nowMs: at('09:35') };
  expect(wakesAt(snoozed, moment)).toBe(at('09:40'));
});

test('a clock that is set back starts nothing a second time', () => {
  const { told } = live(schedule(), [['09:30'], ['08:30'], ['09:29'], ['09:30'], ['09:31']]);
  expect(told.filter((line) => line.includes('start'))).toEqual(['09:30 start 50']);
});

test('a clock that was far ahead for a while does not silence what comes', () => {
  const ahead = { ...firstRun(at('09:00')), checkedAtMs: at('09:00') + 10 * 365 * 24 * 60 * MINUTE };
  expect(live(schedule({ noticeMinutes: 0 }), [['09:29'], ['09:30']], ahead).told).toEqual([
    '09:30 start 50',
  ]);
});

test('a skipped day is neither told nor started', () => {
  const skipping = schedule({ skippedDays: ['2026-11-20'] });
  expect(live(skipping, [['09:25'], ['09:30'], ['09:40']]).told).toEqual([]);
});

test('what waited goes with its schedule', () => {
  const { run } = live(schedule({ mode: 'ask' }), [['09:30']]);
  const next = advanceSchedules(run, { schedules: [], nowMs: at('09:31') });
  expect(next).toMatchObject({ run: { pending: [] }, acts: [] });
});

test('an offer wakes nobody until its time is over, and what waits for another session soon', () => {
  const asking = schedule({ mode: 'ask' });
  const moment = { schedules: [asking], nowMs: at('09:31') };
  const offered = live(asking, [['09:30']]).run;
  expect(wakesAt(offered, moment)).toBe(at('10:20'));
  const waiting = live(asking, [['09:30', {}]]).run;
  expect(wakesAt(waiting, { ...moment, running: {} })).toBe(at('09:31') + 30_000);
});

test('the next waking is the notice, then the start', () => {
  const moment = (clock: string) => ({ schedules: [schedule()], nowMs: at(clock) });
  expect(wakesAt(firstRun(0), moment('09:00'))).toBe(at('09:25'));
  expect(wakesAt(firstRun(0), moment('09:25'))).toBe(at('09:30'));
  expect(wakesAt(firstRun(0), { schedules: [], nowMs: 0 })).toBeUndefined();
});

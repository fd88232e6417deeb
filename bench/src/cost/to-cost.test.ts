import { expect, test } from 'vitest';
import { failures, toCost } from './to-cost.ts';

const MINUTE = 60_000;

const cost = toCost({
  outside: { cpuMs: 0, lengthMs: MINUTE },
  resting: { cpuMs: 10, lengthMs: MINUTE },
  switching: { cpuMs: 60, lengthMs: 2 * MINUTE },
  busy: { cpuMs: 40, lengthMs: MINUTE, events: 10 },
  whereTold: {
    resting: { cpuMs: 5, lengthMs: MINUTE },
    switching: { cpuMs: 20, lengthMs: 2 * MINUTE },
  },
  floor: { askMs: 0.703, coldStartMs: 12 },
  alarms: {
    outside: [{ name: 'send', periodInMinutes: 60 }],
    session: [{ name: 'look', periodInMinutes: 0.5 }, { name: 'end' }],
  },
  sizes: { worker: 20 * 1024, popup: 50 * 1024 },
  grownMb: 1,
});

test('minutes become an hour, and an event costs what it takes when there are many', () => {
  expect(cost).toMatchObject({
    cpuMsPerEvent: 4,
    cpuSecondsPerHour: 1.8,
    cpuSecondsPerHourOutside: 0,
    wakeUpsPerHour: 120,
    wakeUpsPerHourOutside: 1,
    requestsPerHour: 18,
    cpuSecondsPerHourResting: 0.6,
    cpuSecondsPerHourWhereTold: 0.6,
    cpuSecondsPerHourRestingWhereTold: 0.3,
    floorAskMs: 0.7,
    floorColdStartMs: 12,
  });
});

test('what is above its limit is named', () => {
  expect(failures(cost)).toEqual(['popupKb', 'cpuMsPerEvent', 'cpuSecondsPerHour']);
});

import { expect, test } from 'vitest';
import { failures, toCost } from './to-cost.ts';

const MINUTE = 60_000;

const cost = toCost({
  outside: { cpuMs: 0, lengthMs: MINUTE },
  resting: { cpuMs: 10, lengthMs: MINUTE },
  switching: { cpuMs: 60, lengthMs: 2 * MINUTE, events: 10 },
  alarms: {
    outside: [{ name: 'send', periodInMinutes: 60 }],
    session: [{ name: 'look', periodInMinutes: 0.5 }, { name: 'end' }],
  },
  sizes: { worker: 20 * 1024, popup: 50 * 1024 },
  grownMb: 1,
});

test('minutes become an hour, and an event costs what resting does not', () => {
  expect(cost).toMatchObject({
    cpuMsPerEvent: 4,
    cpuSecondsPerHour: 1.8,
    cpuSecondsPerHourOutside: 0,
    wakeUpsPerHour: 120,
    wakeUpsPerHourOutside: 1,
    requestsPerHour: 18,
  });
});

test('what is above its limit is named', () => {
  expect(failures(cost)).toEqual(['popupKb', 'cpuMsPerEvent', 'cpuSecondsPerHour']);
});

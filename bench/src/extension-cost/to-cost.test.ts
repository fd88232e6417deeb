import { expect, test } from 'vitest';
import { failures, toCost } from './to-cost.ts';

const MINUTE = 60_000;

const told = {
  outside: { cpuMs: 0, lengthMs: MINUTE },
  resting: { cpuMs: 5, lengthMs: MINUTE },
  switching: { cpuMs: 20, lengthMs: 2 * MINUTE },
  busy: { cpuMs: 30, lengthMs: MINUTE, events: 10 },
};
const onX11 = {
  ...told,
  resting: { cpuMs: 10, lengthMs: MINUTE },
  switching: { cpuMs: 60, lengthMs: 2 * MINUTE },
  busy: { cpuMs: 40, lengthMs: MINUTE, events: 10 },
};
const cost = toCost({
  told,
  onX11,
  floor: { askMs: 0.703, coldStartMs: 12, eventMs: 1.2 },
  alarms: {
    outside: [{ name: 'send', periodInMinutes: 60 }],
    session: [{ name: 'look', periodInMinutes: 0.5 }, { name: 'end' }],
  },
  sizes: { worker: 20 * 1024, popup: 50 * 1024 },
  grownMb: 1,
});

test('minutes become an hour, and an event costs what it takes when there are many', () => {
  expect(cost).toMatchObject({
    cpuMsPerEvent: 3,
    cpuSecondsPerHour: 0.6,
    cpuSecondsPerHourOutside: 0,
    wakeUpsPerHour: 120,
    wakeUpsPerHourOutside: 1,
    requestsPerHour: 18,
    cpuSecondsPerHourResting: 0.3,
    floorEventMs: 1.2,
    floorAskMs: 0.7,
    floorColdStartMs: 12,
  });
});

test('what only asking for the focus costs is told beside it', () => {
  expect(cost).toMatchObject({
    cpuMsPerEventOnX11: 4,
    cpuSecondsPerHourOnX11: 1.8,
    cpuSecondsPerHourRestingOnX11: 0.6,
  });
});

test('what is above its limit is named', () => {
  expect(failures(cost)).toEqual(['popupKb', 'cpuMsPerEvent']);
});

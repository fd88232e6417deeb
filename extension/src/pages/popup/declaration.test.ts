import { expect, test } from 'vitest';
import {
  type Declaration,
  EMPTY_DECLARATION,
  lengthMsOf,
  minutesOf,
  problemOf,
  toStartRequest,
} from './declaration.ts';

const TEN = new Date(2026, 10, 20, 10, 0, 30).getTime();

function declare(part: Partial<Declaration>): Declaration {
  return { ...EMPTY_DECLARATION, intent: ' draft chapter 2 ', ...part };
}

test('a session without an intent is asked for one', () => {
  expect(problemOf(declare({ intent: '   ' }), TEN)).toMatchObject({ field: 'intent' });
  expect(problemOf(declare({}), TEN)).toBeUndefined();
});

test.each(['', '0', '-5', '2.5', '721', 'ten', '24:00', '9:75', '9:5', '11:00 h'])(
  '%j is not a length',
  (customMinutes) => {
    expect(problemOf(declare({ length: 'custom', customMinutes }), TEN)).toMatchObject({ field: 'minutes' });
  },
);

test('a custom length is whole minutes', () => {
  expect(minutesOf(declare({ length: 'custom', customMinutes: '40' }), TEN)).toBe(40);
  expect(problemOf(declare({ length: 'custom', customMinutes: ' 40 ' }), TEN)).toBeUndefined();
});

test.each([
  ['11:00', 59.5],
  [' 10.30 ', 29.5],
  ['9:00', undefined],
])('until %s is that long from half past a minute after ten', (customMinutes, minutes) => {
  expect(minutesOf(declare({ length: 'custom', customMinutes }), TEN)).toBe(minutes);
});

test('a time that has passed means tomorrow, which is too far away in the morning and not in the night', () => {
  const until = declare({ length: 'custom', customMinutes: '1:00' });
  expect(problemOf(until, TEN)?.problem).toContain('12 hours');
  expect(minutesOf(until, new Date(2026, 10, 20, 23, 0).getTime())).toBe(120);
});

test('a nonsense custom length is no obstacle once another length is chosen', () => {
  expect(problemOf(declare({ length: 50, customMinutes: 'ten' }), TEN)).toBeUndefined();
});

test('a timed session is a countdown and an open-ended one has no length', () => {
  expect(toStartRequest(declare({ length: 50 }), TEN)).toEqual({
    type: 'start',
    intent: 'draft chapter 2',
    mode: 'countdown',
    plannedMinutes: 50,
    forecast: undefined,
  });
  expect(toStartRequest(declare({ length: 'open' }), TEN)).toMatchObject({
    mode: 'open',
    plannedMinutes: undefined,
  });
});

test('a pomodoro session goes with its phases and takes its breaks, too', () => {
  const four = declare({ length: 'pomodoro' });
  expect(toStartRequest(four, TEN)).toMatchObject({
    mode: 'pomodoro',
    plannedMinutes: undefined,
    pomodoro: { cycles: 4, focusMinutes: 25 },
  });
  expect(lengthMsOf(four, TEN)).toBe((4 * 25 + 3 * 5) * 60_000);
});

test('a forecast is sent only when it was made', () => {
  expect(toStartRequest(declare({ forecast: 0 }), TEN)).toMatchObject({ forecast: { quality: 0 } });
});

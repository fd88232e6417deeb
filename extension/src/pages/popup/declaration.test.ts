import { expect, test } from 'vitest';
import { type Declaration, EMPTY_DECLARATION, minutesOf, problemOf, toStartRequest } from './declaration.ts';

function declare(part: Partial<Declaration>): Declaration {
  return { ...EMPTY_DECLARATION, intent: ' draft chapter 2 ', ...part };
}

test('a session without an intent is asked for one', () => {
  expect(problemOf(declare({ intent: '   ' }))).toMatchObject({ field: 'intent' });
  expect(problemOf(declare({}))).toBeUndefined();
});

test.each(['', '0', '-5', '2.5', '721', 'ten'])('%j is not a length', (customMinutes) => {
  expect(problemOf(declare({ length: 'custom', customMinutes }))).toMatchObject({ field: 'minutes' });
});

test('a custom length is whole minutes', () => {
  expect(minutesOf(declare({ length: 'custom', customMinutes: '40' }))).toBe(40);
  expect(problemOf(declare({ length: 'custom', customMinutes: ' 40 ' }))).toBeUndefined();
});

test('a nonsense custom length is no obstacle once another length is chosen', () => {
  expect(problemOf(declare({ length: 50, customMinutes: 'ten' }))).toBeUndefined();
});

test('a timed session is a countdown and an open-ended one has no length', () => {
  expect(toStartRequest(declare({ length: 50 }))).toEqual({
    type: 'start',
    intent: 'draft chapter 2',
    mode: 'countdown',
    plannedMinutes: 50,
    forecast: undefined,
  });
  expect(toStartRequest(declare({ length: 'open' }))).toMatchObject({
    mode: 'open',
    plannedMinutes: undefined,
  });
});

test('a forecast is sent only when it was made', () => {
  expect(toStartRequest(declare({ forecast: 0 }))).toMatchObject({ forecast: { quality: 0 } });
});

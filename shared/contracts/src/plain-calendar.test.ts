import fc from 'fast-check';
import { expect, test } from 'vitest';
import { CalendarSchema } from './calendar.ts';
import { isMinuteOfDay, isTimeZone } from './plain-calendar.ts';

const { dayStartMinutes, timeZone } = CalendarSchema.shape;

test('without a schema the same minutes can begin a day as with it', () => {
  const minute = fc.oneof(fc.integer({ min: -2, max: 1442 }), fc.double(), fc.anything());
  fc.assert(
    fc.property(minute, (value) => {
      expect(isMinuteOfDay(value)).toBe(dayStartMinutes.safeParse(value).success);
    }),
  );
  expect([0, 1439].map(isMinuteOfDay)).toEqual([true, true]);
});

test.each([
  ['Europe/Berlin', true],
  ['europe/berlin', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
  [7, false],
  [undefined, false],
  ['x'.repeat(65), false],
])('without a schema %j is as much of a zone as with it', (value, isZone) => {
  expect([isTimeZone(value), timeZone.safeParse(value).success]).toEqual([isZone, isZone]);
});

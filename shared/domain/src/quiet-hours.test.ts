import { expect, test } from 'vitest';
import { isQuiet } from './quiet-hours.ts';

const at = (clock: string) => Date.parse(`2026-11-20T${clock}:00Z`);
const hours = (from: number, to: number) => ({ fromMinute: from * 60, toMinute: to * 60 });

test.each([
  ['the night', hours(22, 7), '23:00', true],
  ['the night, after midnight', hours(22, 7), '06:59', true],
  ['the night is over', hours(22, 7), '07:00', false],
  ['noon', hours(12, 13), '12:00', true],
  ['after noon', hours(12, 13), '13:00', false],
  ['no hours at all', hours(12, 12), '12:00', false],
])('%s', (_name, quiet, clock, expected) => {
  expect(isQuiet(quiet, at(clock), 'UTC')).toBe(expected);
});

test('quiet hours are those on the wall of the person', () => {
  expect(isQuiet(hours(22, 7), at('21:30'), 'Europe/Berlin')).toBe(true);
  expect(isQuiet(undefined, at('23:00'), 'UTC')).toBe(false);
});

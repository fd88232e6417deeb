import { expect, test } from 'vitest';
import { DEFAULT_POMODORO, focusNumber, nextPhase, plannedFocusMs, toPhases } from './phases.ts';

const MINUTE = 60_000;
const inWords = (phases: ReturnType<typeof toPhases>) =>
  phases.map(({ kind, plannedMs }) => `${kind} ${plannedMs / MINUTE}`);

test('four cycles have three breaks between them and none after the last', () => {
  expect(inWords(toPhases(DEFAULT_POMODORO))).toEqual([
    'focus 25',
    'break 5',
    'focus 25',
    'break 5',
    'focus 25',
    'break 5',
    'focus 25',
  ]);
});

test('the long break comes after every so many cycles', () => {
  const phases = toPhases({ ...DEFAULT_POMODORO, cycles: 5, longBreakEvery: 2 });
  expect(inWords(phases).filter((phase) => !phase.startsWith('focus'))).toEqual([
    'break 5',
    'long-break 15',
    'break 5',
    'long-break 15',
  ]);
});

test('a break of no length is left out', () => {
  expect(inWords(toPhases({ ...DEFAULT_POMODORO, cycles: 2, breakMinutes: 0 }))).toEqual([
    'focus 25',
    'focus 25',
  ]);
});

test('the length of the session is its focus time', () => {
  expect(plannedFocusMs(toPhases(DEFAULT_POMODORO))).toBe(100 * MINUTE);
});

test('a break counts to the focus phase after it', () => {
  const phases = toPhases(DEFAULT_POMODORO);
  const numbers = phases.map((_, index) => focusNumber({ phases, index, isAuto: false }).number);
  expect(numbers).toEqual([1, 2, 2, 3, 3, 4, 4]);
});

test('after the last focus phase nothing comes, not even a break', () => {
  const phases = [
    { kind: 'focus', plannedMs: MINUTE },
    { kind: 'break', plannedMs: MINUTE },
  ] as const;
  expect(nextPhase({ phases, index: 0, isAuto: false })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { details, HOUR, MINUTE, MORNING, toldSession } from '../testing/known-week.ts';
import { NO_PAST, type WeekPast } from './to-details.ts';

test('a day stands beside the same day of last week, and beside the mean of the weeks there were', () => {
  const times = (minutes: number) => ({
    sessions: 1,
    declaredMs: minutes * MINUTE,
    heldMs: minutes * MINUTE,
    onTaskMs: { low: 0, high: minutes * MINUTE },
  });
  const week = (name: string, minutes: number) => ({
    week: name,
    days: [times(minutes), ...Array.from({ length: 6 }, () => times(0))],
    totals: times(minutes),
  });
  const past = { ...NO_PAST, weeks: [week('2026-W46', 30), week('2026-W44', 60)], firstWeek: '2026-W44' };
  const { comparison } = details([MORNING], { past });
  expect(comparison.weeks).toBe(3);
  expect(comparison.days[0]).toMatchObject({
    date: '2026-11-16',
    lastWeek: { declaredMs: 30 * MINUTE },
    mean: { declaredMs: 30 * MINUTE },
  });
  expect(comparison.lastWeek).toEqual(times(30));
  expect(details([MORNING]).comparison).toMatchObject({ weeks: 0 });
  expect(details([MORNING]).comparison.days[0]).not.toHaveProperty('lastWeek');
});

test('a trend, a half-life and a calibration come from the weeks before and this one', () => {
  const told = Array.from({ length: 9 }, (_, i) => toldSession(i + 1));
  const past: WeekPast = { ...NO_PAST, told };
  const { trend, halfLife, calibration } = details([MORNING], { past });
  expect(trend.map(({ week, sessions }) => [week, sessions])).toEqual([
    ...['2026-W38', '2026-W39', '2026-W40', '2026-W41', '2026-W42', '2026-W43', '2026-W44', '2026-W45'].map(
      (week) => [week, 1],
    ),
    ['2026-W46', 1],
    ['2026-W47', 1],
  ]);
  expect(trend[0]).toMatchObject({ quality: { low: 60, high: 70 }, ownQuality: 75 });
  expect(halfLife.all).toMatchObject({
    kind: 'curve',
    sessions: 10,
    happened: 1,
    censoredAtMs: told.map(() => HOUR),
  });
  expect(calibration.own.sessions).toBe(10);
  expect(calibration.forecast).toMatchObject({ sessions: 1 });
});

test('nine weeks ago counts, a year ago only for what is tried and said', () => {
  const past: WeekPast = { ...NO_PAST, told: Array.from({ length: 9 }, (_, i) => toldSession(i + 52)) };
  const { trend, halfLife, calibration } = details([], { past });
  expect(trend).toEqual([]);
  expect(halfLife.all).toEqual({ kind: 'not-enough', have: 0, need: 8 });
  expect(calibration.own.sessions).toBe(9);
});

test('a solution is told with its effect, or with how many sessions there are', () => {
  const plan = { cue: 'the first page is open', action: 'write one line' };
  const solution = { solutionId: 's', plan, state: 'armed', origin: 'person', createdAtMs: 0 } as const;
  const others = [
    { ...solution, solutionId: 'dropped', state: 'dropped' } as const,
    { ...solution, solutionId: 'idea', state: 'idea' } as const,
  ];
  const told = Array.from({ length: 16 }, (_, i) => ({
    ...toldSession(i + 1),
    ...(i % 2 === 0 && { loggedSolutionId: 's' }),
  }));
  const few = details([MORNING], {
    past: { ...NO_PAST, told: told.slice(0, 4), solutions: [solution, ...others] },
  });
  expect(few.solutions).toEqual([
    {
      solutionId: 's',
      plan,
      state: 'armed',
      usedThisWeek: 0,
      effect: { kind: 'not-enough', have: 5, need: 12 },
    },
  ]);
  const enough = details([MORNING], { past: { ...NO_PAST, told, solutions: [solution] } });
  expect(enough.solutions[0]?.effect).toMatchObject({ kind: 'estimated', withCount: 8, withoutCount: 9 });
});

import { expect, test } from 'vitest';
import { toComparison } from './comparison.ts';

const DATES = ['2026-11-16', '2026-11-17'];
const times = (sessions: number) => ({
  sessions,
  declaredMs: sessions * 60,
  heldMs: sessions * 50,
  onTaskMs: { low: sessions * 20, high: sessions * 40 },
});
const weekOf = (week: string, first: number, second: number) => ({
  week,
  days: [times(first), times(second)],
  totals: times(first + second),
});

test('a week is compared with the last one, and with the mean of the four before', () => {
  const weeks = [weekOf('2026-W46', 4, 0), weekOf('2026-W45', 0, 2), weekOf('2026-W43', 2, 0)];
  const compared = toComparison({ week: '2026-W47', dates: DATES, weeks, firstWeek: '2026-W40' });
  expect(compared).toEqual({
    days: [
      { date: '2026-11-16', lastWeek: times(4), mean: times(1.5) },
      { date: '2026-11-17', lastWeek: times(0), mean: times(0.5) },
    ],
    lastWeek: times(4),
    mean: times(2),
    weeks: 4,
  });
});

test('weeks before the first one are not weeks in which nothing was done', () => {
  const weeks = [weekOf('2026-W45', 3, 1)];
  const compared = toComparison({ week: '2026-W47', dates: DATES, weeks, firstWeek: '2026-W45' });
  expect(compared).toMatchObject({ lastWeek: times(0), mean: times(2), weeks: 2 });
});

test('the first week of all is compared with nothing', () => {
  const compared = toComparison({ week: '2026-W47', dates: DATES, weeks: [] });
  expect(compared).toEqual({ days: DATES.map((date) => ({ date })), weeks: 0 });
});

test('the weeks before the first of a year are those of the year before', () => {
  const weeks = [weekOf('2026-W53', 4, 4)];
  const compared = toComparison({ week: '2027-W01', dates: DATES, weeks, firstWeek: '2026-W53' });
  expect(compared).toMatchObject({ lastWeek: times(8), weeks: 1 });
});

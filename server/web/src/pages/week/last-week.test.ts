import type { WeeklyReport } from '@locked-in/domain';
import { expect, test } from 'vitest';
import { HOUR_MS, reportOf, sessionAt } from '../../testing/week.ts';
import { toLastWeek } from './last-week.ts';

const WEEK_MS = 7 * 24 * HOUR_MS;
const lastWeek = reportOf([sessionAt(0, 5), sessionAt(4, 5)]);
const thisWeek: WeeklyReport = {
  ...reportOf([]),
  startsAtMs: lastWeek.startsAtMs + WEEK_MS,
  endsAtMs: lastWeek.endsAtMs + WEEK_MS,
};

test('a running week is compared with last week up to the same moment', () => {
  const wednesday = thisWeek.startsAtMs + 2 * 24 * HOUR_MS;
  expect(toLastWeek(thisWeek, lastWeek, wednesday)).toEqual({
    words: 'by this time last week',
    sessions: 1,
    declaredMs: HOUR_MS,
    heldMs: HOUR_MS,
    onTaskMs: { low: HOUR_MS, high: HOUR_MS },
  });
});

test('a week that is over is compared with the whole week before', () => {
  expect(toLastWeek(thisWeek, lastWeek, thisWeek.endsAtMs)).toMatchObject({
    words: 'the week before',
    declaredMs: 2 * HOUR_MS,
  });
});

test('an older week with something in it is not called last week', () => {
  const later = {
    ...thisWeek,
    startsAtMs: thisWeek.startsAtMs + WEEK_MS,
    endsAtMs: thisWeek.endsAtMs + WEEK_MS,
  };
  expect(toLastWeek(later, lastWeek, later.startsAtMs)).toBeUndefined();
});

test('an empty last week is no comparison', () => {
  expect(toLastWeek(thisWeek, { ...lastWeek, sessions: [] }, thisWeek.endsAtMs)).toBeUndefined();
});

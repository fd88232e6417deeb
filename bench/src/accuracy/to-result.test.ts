import { expect, test } from 'vitest';
import type { Stay } from '../journeys/script-clock.ts';
import { toErrors, toResult, toStays } from './to-result.ts';

/** `a 0-10 b 10-15`: stays in seconds. */
function stays(text: string): readonly Stay[] {
  return [...text.matchAll(/(\S+) (\d+)-(\d+)/g)].map(([, site, start, end]) => ({
    site,
    startMs: Number(start) * 1000,
    endMs: Number(end) * 1000,
  }));
}

test('what was recorded as it was has no error', () => {
  const truth = stays('a 0-10 b 10-20');
  expect(toResult({ truth, recorded: truth, wallMs: 20_010 })).toEqual({
    stays: 2,
    meanAbsErrorMs: 0,
    attributedShare: 1,
    aboveWallClockMs: 0,
  });
});

test('a switch seen late is an error of both stays', () => {
  const errors = toErrors(stays('a 0-10 b 10-20'), stays('a 0-12 b 12-20'));
  expect(errors.map(({ errorMs }) => errorMs)).toEqual([2_000, 2_000]);
});

test('a stay that was never seen is missed as a whole', () => {
  const truth = stays('a 0-10 b 10-14 c 14-20');
  const recorded = stays('a 0-14 c 14-20');
  expect(toErrors(truth, recorded).map(({ errorMs }) => errorMs)).toEqual([4_000, 4_000, 0]);
  expect(toResult({ truth, recorded, wallMs: 20_000 })).toMatchObject({ attributedShare: 0.8 });
});

test('more recorded than there was time is above the wall clock', () => {
  const measured = { truth: stays('a 0-10'), recorded: stays('a 0-10 b 5-10'), wallMs: 10_400 };
  expect(toResult(measured)).toMatchObject({ aboveWallClockMs: 4_600 });
});

test('segments of one page in a row are one stay, whatever their title', () => {
  const page = { site: 'a.test', path: '/x' };
  const recorded = toStays([
    { startMs: 0, endMs: 5, presence: 'active', page },
    { startMs: 5, endMs: 9, presence: 'active', page: { ...page, title: 'Two' } },
    { startMs: 9, endMs: 12, presence: 'away' },
  ]);
  expect(recorded).toEqual([
    { site: 'active a.test/x', startMs: 0, endMs: 9 },
    { site: 'away', startMs: 9, endMs: 12 },
  ]);
});

import { expect, test } from 'vitest';
import type { LabelledSegment } from '../label.ts';
import { details, HOUR, known, MINUTE, MORNING, session } from '../testing/known-week.ts';

test('hours of the heat map are those of the person’s wall, by the person’s day', () => {
  const late = session(
    'late',
    `
    25:30 start "draft" 60m
    25:30 docs.test
    26:30 end
    26:31 log
  `,
  );
  // 01:30 to 02:30 on Tuesday is still Monday, in the last hours of its day
  const { heatMap } = details([MORNING, late]);
  expect(heatMap).toMatchObject({ firstHour: 4, beyondMs: 0 });
  expect(heatMap.cells.map(({ day, hour, heldMs, onTaskMs }) => [day, hour, heldMs, onTaskMs.low])).toEqual([
    [0, 9, 60 * MINUTE, 50 * MINUTE],
    [0, 1, 30 * MINUTE, 30 * MINUTE],
    [0, 2, 30 * MINUTE, 30 * MINUTE],
  ]);
  const tokyo = details([MORNING], { timeZone: 'Asia/Kathmandu' }).heatMap.cells;
  expect(tokyo.map(({ hour, heldMs }) => [hour, heldMs])).toEqual([
    [14, 15 * MINUTE],
    [15, 45 * MINUTE],
  ]);
});

test('the hour that comes twice when clocks go back holds both, the one that is skipped none', () => {
  const night = (from: string, to: string) =>
    heatOfNight(Date.parse(from), Date.parse(to)).map(({ day, hour, heldMs }) => [day, hour, heldMs / HOUR]);
  expect(night('2026-10-25T01:00+02:00', '2026-10-25T03:30+01:00')).toEqual([
    [5, 1, 1],
    [5, 2, 2],
    [5, 3, 0.5],
  ]);
  expect(night('2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00')).toEqual([
    [5, 1, 1],
    [5, 3, 1],
  ]);
});

function heatOfNight(fromMs: number, toMs: number) {
  const segments: readonly LabelledSegment[] = [
    {
      startMs: fromMs,
      endMs: toMs,
      presence: 'active',
      page: { site: 'docs.test' },
      label: 'on',
      by: 'person',
    },
  ];
  const week = fromMs > Date.parse('2026-06-01') ? '2026-W43' : '2026-W13';
  return details([known('night', segments)], { timeZone: 'Europe/Berlin', week }).heatMap.cells;
}

test('what a session holds beyond the week’s end is in no hour of the week', () => {
  const edge = session(
    'edge',
    `
    03:30 start "draft" 60m
    03:30 docs.test
    04:30 end
    04:31 log
  `,
  );
  const { heatMap } = details([edge], { week: '2026-W46' });
  expect(heatMap.beyondMs).toBe(30 * MINUTE);
  expect(heatMap.cells).toMatchObject([{ day: 6, hour: 3, heldMs: 30 * MINUTE }]);
});

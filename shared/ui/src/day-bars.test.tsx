import type { DayTotals } from '@locked-in/domain';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { DayBars } from './day-bars.tsx';

const MINUTE_MS = 60_000;

test('a day is drawn as what was declared, in it what was on and off task, and said in words', () => {
  const html = render(<DayBars days={[day('2026-11-16', [60, 50, 40, 40])]} />);
  expect(html).toContain('Monday had the most time on task: 40\u00a0min of 1\u00a0h declared.');
  expect(heightsOf(html, 'declared')).toEqual([190]);
  expect(heightsOf(html, 'off')).toEqual([31.67]);
  expect(heightsOf(html, 'unknown')).toEqual([0]);
  expect(heightsOf(html, 'on-task')).toEqual([126.67]);
});

test('on-task time that is a range is solid to its low end and dotted to its high end', () => {
  const html = render(<DayBars days={[day('2026-11-16', [60, 60, 15, 45])]} />);
  expect(heightsOf(html, 'on-task')).toEqual([47.5]);
  expect(heightsOf(html, 'unknown')).toEqual([95]);
  expect(heightsOf(html, 'off')).toEqual([47.5]);
});

test('only what occurs is explained', () => {
  const sure = render(<DayBars days={[day('2026-11-16', [60, 60, 45, 45])]} />);
  expect(sure).not.toContain('Unknown or sealed');
  expect(sure).not.toContain('Last week');
  expect(render(<DayBars days={[day('2026-11-16', [60, 60, 15, 45])]} />)).toContain('Unknown or sealed');
});

test('a day with unknown pages all day is dotted from the ground', () => {
  const html = render(<DayBars days={[day('2026-11-16', [60, 60, 0, 60])]} />);
  expect(heightsOf(html, 'on-task')).toEqual([0]);
  expect(html).toContain('0\u00a0s\u00a0– 1\u00a0h');
});

test('a week without sessions has days, a ground and no bars', () => {
  const html = render(<DayBars days={[day('2026-11-16'), day('2026-11-17')]} />);
  expect(html).toContain('No session was declared on any of these days.');
  expect(html.match(/class="day-name"/g)).toHaveLength(2);
  expect(heightsOf(html, 'declared')).toEqual([]);
});

test('no day is taller than the scale', () => {
  const html = render(
    <DayBars days={[day('2026-11-16', [725, 725, 725, 725]), day('2026-11-17', [1, 1, 1, 1])]} />,
  );
  expect(Math.max(...heightsOf(html, 'declared'))).toBeLessThanOrEqual(190);
});

test('every number of the picture stands in its table', () => {
  const html = render(<DayBars days={[day('2026-11-16', [60, 50, 40, 45])]} />);
  expect(html).toContain(
    '<th scope="row">Monday 16 November</th><td>1</td><td>1\u00a0h</td><td>50\u00a0min</td><td>40–45\u00a0min</td>',
  );
});

test('today stands out by name and not by colour alone', () => {
  const html = render(<DayBars days={[day('2026-11-16'), day('2026-11-17')]} today="2026-11-17" />);
  expect(html).toMatch(/>Mon<.*>Today</);
});

test('last week stands beside each day, and in a week that is not over only the days before today are compared', () => {
  const days = [day('2026-11-16', [60, 50, 40, 40]), day('2026-11-17')];
  const comparison = [
    { date: '2026-11-16', lastWeek: day('2026-11-09', [60, 60, 30, 30]) },
    { date: '2026-11-17', lastWeek: day('2026-11-10', [120, 120, 120, 120]) },
  ];
  const html = render(<DayBars days={days} comparison={comparison} today="2026-11-17" />);
  expect(heightsOf(html, 'ghost')).toEqual([95, 190]);
  expect(heightsOf(html, 'ghost-fill')).toEqual([47.5, 190]);
  expect(html).toContain('Up to yesterday, 10\u00a0min more on task than on the same days of last week.');
  const onMonday = render(<DayBars days={days} comparison={comparison} today="2026-11-16" />);
  expect(onMonday).not.toContain('last week.');
  const over = render(<DayBars days={days} comparison={comparison} today="2026-11-23" />);
  expect(over).toContain('In all, 1\u00a0h\u00a050\u00a0min less on task than last week.');
});

type Minutes = readonly [declared: number, held: number, low: number, high: number];

function day(date: string, minutes?: Minutes): DayTotals {
  const [declared, held, low, high] = minutes ?? [0, 0, 0, 0];
  return {
    date,
    sessions: minutes === undefined ? 0 : 1,
    declaredMs: declared * MINUTE_MS,
    heldMs: held * MINUTE_MS,
    onTaskMs: { low: low * MINUTE_MS, high: high * MINUTE_MS },
  };
}

/** Heights of the bars of one kind in the plot; the swatches of the legend are 12 high. */
function heightsOf(html: string, kind: string): readonly number[] {
  const plot = html.slice(0, html.indexOf('class="legend"'));
  return [...plot.matchAll(new RegExp(`<rect class="${kind}"[^>]* height="([^"]+)"`, 'g'))].map(
    ([, height]) => Math.round(Number(height) * 100) / 100,
  );
}

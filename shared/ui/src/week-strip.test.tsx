import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { demoDays, demoSessions } from '../gallery/demo-week.ts';
import { WeekStrip } from './week-strip.tsx';

test('every session is a bar in the row of its day, named by intent and clock', () => {
  const html = render(<WeekStrip days={demoDays} sessions={demoSessions} />);
  expect(html.match(/class="declared"/g)).toHaveLength(demoSessions.length);
  expect(html).toContain('<title>Draft chapter 2: the river crossing, 09:00–09:50</title>');
  expect(html).toContain('Monday 09:00–09:50, 50\u00a0min.');
});

test('a session past midnight stays in its row as one bar', () => {
  const [first] = demoSessions;
  if (first === undefined) throw new Error('the demo week is empty');
  const startedAtMs = Date.parse('2026-11-16T22:30Z');
  const late = { ...first, startedAtMs, endedAtMs: startedAtMs + 3 * 3_600_000 };
  const html = render(<WeekStrip days={demoDays} sessions={[late]} />);
  expect(html).toContain('23:30–02:30');
  for (const [, x, width] of html.matchAll(/x="([\d.]+)%" width="([\d.]+)%"/g)) {
    expect(Number(x) + Number(width)).toBeLessThanOrEqual(100.001);
  }
});

test('a sealed session is drawn without how far it was on task', () => {
  const sealed = demoSessions.filter(({ grade }) => grade.kind === 'sealed');
  const html = render(<WeekStrip days={demoDays} sessions={sealed} />);
  expect(html.match(/class="declared"/g)).toHaveLength(1);
  expect(html).not.toContain('class="on-task"');
  expect(html).toContain('<td>sealed</td>');
});

test('a week without sessions still shows its days', () => {
  const html = render(<WeekStrip days={demoDays} sessions={[]} />);
  expect(html).toContain('No sessions in this week.');
  expect(html.match(/day-name/g)).toHaveLength(7);
});

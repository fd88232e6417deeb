import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HOUR_MS, reportOf, sessionAt } from '../../testing/week.ts';
import { DayView } from './day-view.tsx';
import { toDay } from './to-day.ts';

const report = reportOf([
  sessionAt(0, 5),
  sessionAt(0, 8, { intent: 'seminar', grade: { kind: 'sealed' } }),
  sessionAt(1, 6, { intent: 'of another day' }),
]);

test('a day shows its own sessions and numbers, and the days and the week around it', () => {
  const html = render(<DayView {...toDay({ report }, '2026-11-16')} />);
  for (const word of ['Monday 16 November', 'in 2 sessions', 'seminar', 'One waits for your own grade'])
    expect(html).toContain(word);
  for (const href of ['/week/2026-W47', '/day/2026-11-15', '/day/2026-11-17', '/session/0-5'])
    expect(html).toContain(`href="${href}"`);
  expect(html).not.toContain('of another day');
});

test('a day is measured against the same weekday of the week before', () => {
  const times = { sessions: 1, declaredMs: HOUR_MS, heldMs: HOUR_MS, onTaskMs: { low: 0, high: 0 } };
  const day = { ...toDay({ report }, '2026-11-16'), lastWeek: times };
  expect(render(<DayView {...day} />)).toContain('1\u00a0h last Monday');
});

test('a day without a session says only that', () => {
  const html = render(<DayView {...toDay({ report }, '2026-11-18')} />);
  expect(html).toContain('No session was declared on this day.');
  expect(html).not.toContain('in 0 sessions');
});

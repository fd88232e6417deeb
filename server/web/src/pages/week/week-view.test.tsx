import type { ReportResponse } from '@locked-in/contracts';
import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { HOUR_MS, reportOf, sessionAt } from '../../testing/week.ts';
import { WeekControls } from './week-controls.tsx';
import { WeekView } from './week-view.tsx';

const report = reportOf([sessionAt(0, 5), sessionAt(1, 6, { intent: 'seminar', grade: { kind: 'sealed' } })]);
const duringMs = report.startsAtMs + 3 * 24 * HOUR_MS;

test('a week shows its days, numbers, sessions and grades', () => {
  const html = show({ report });
  expect(html).toContain('16 – 22 November 2026');
  expect(html).toContain('in 2 sessions');
  expect(html).toContain('Monday had the most time on task: 1\u00a0h of 1\u00a0h declared.');
  expect(html).toContain('href="/session/0-5"');
  expect(html).toContain('Sealed until you grade it.');
});

test('the sentences of the week stand on top', () => {
  const sentences = [
    { slot: 'if-then', text: 'If I open my mail, then I close it.', by: 'built-in' },
  ] as const;
  const html = show({ report: { ...report, sentences } });
  expect(html.indexOf('If I open my mail')).toBeLessThan(html.indexOf('The week in numbers'));
});

test('every total has its formula within reach', () => {
  const html = show({ report });
  for (const formula of ['active + playing', 'end − start − pauses', 'on + supporting'])
    expect(html).toContain(formula);
});

test('an empty running week says what to do', () => {
  const html = show({ report: reportOf([]) });
  expect(html).toContain('No session in this week yet');
  expect(html).toContain('Declare.');
});

test('an empty week of the past asks for nothing', () => {
  const html = render(<WeekView {...responseOf({ report: reportOf([]) })} nowMs={report.endsAtMs} />);
  expect(html).toContain('No session was declared in this week.');
  expect(html).not.toContain('Declare.');
});

test('a session that is still being worked out is announced', () => {
  expect(show({ report, pendingSessions: 2 })).toContain('2 more sessions are being worked out');
  expect(show({ report: reportOf([]), pendingSessions: 1 })).toContain('The first session of this week');
});

test('a closed week says that its numbers no longer change', () => {
  expect(show({ report, isFrozen: true })).toContain('This week is closed');
  expect(show({ report })).toContain('until Tuesday 24 November, 04:00');
});

test('the weeks beside it are a step away', () => {
  const weeks = { report, previousWeek: '2026-W45', nextWeek: '2026-W48' };
  const html = render(<WeekControls {...weeks} nowMs={duringMs} onWeek={() => undefined} />);
  expect(html).toContain('href="/week/2026-W45"');
  expect(html).toContain('href="/week/2026-W48"');
});

function show(response: Partial<ReportResponse>): string {
  return render(<WeekView {...responseOf(response)} nowMs={duringMs} />);
}

function responseOf(response: Partial<ReportResponse>): ReportResponse {
  return { report, isFrozen: false, pendingSessions: 0, ...response };
}

import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { sessionAt, ZONE } from '../../testing/week.ts';
import type { Today } from './to-today.ts';
import { TodayView } from './today-view.tsx';

const nothing: Today = {
  date: '2026-11-17',
  timeZone: ZONE,
  day: undefined,
  lastWeek: undefined,
  sessions: [],
  strips: [],
  running: undefined,
  pendingSessions: 0,
};

test('an empty day says what to do', () => {
  const html = render(<TodayView {...nothing} />);
  expect(html).toContain('Tuesday 17 November');
  expect(html).toContain('No session today yet');
});

test('sessions that wait for the own grade are counted', () => {
  const sealed = sessionAt(1, 5, { grade: { kind: 'sealed' } });
  expect(render(<TodayView {...nothing} sessions={[sealed]} />)).toContain('One waits for your own grade');
  expect(render(<TodayView {...nothing} sessions={[sessionAt(1, 5)]} />)).toContain(
    'All of them graded by you.',
  );
});

test('a session that is being worked out is not an empty day', () => {
  const html = render(<TodayView {...nothing} pendingSessions={1} />);
  expect(html).toContain('is being worked out');
  expect(html).not.toContain('No session today yet');
});

import { expect, test } from 'vitest';
import { analyseSession } from '../analyse-session.ts';
import { calendarOf } from '../calendar/calendar.ts';
import { foldSession } from '../fold-session.ts';
import { timeline } from '../testing/index.ts';
import { toWeeklyReport, type WeekBasis } from './to-weekly-report.ts';

const MINUTE = 60_000;

function session(sessionId: string, text: string): WeekBasis['sessions'][number] {
  return finished(sessionId, timeline(text));
}

function finished(
  sessionId: string,
  events: Parameters<typeof foldSession>[1],
): WeekBasis['sessions'][number] {
  const summary = foldSession(sessionId, events, true);
  if (!summary) throw new Error('not a session');
  return { summary, analysis: analyseSession({ sessionId, events, rules: [] }) };
}

test('a session over midnight is one session of the day it started on, whole', () => {
  const late = session(
    'late',
    `
    23:30 start "draft" 60m
    23:30 docs.test
    24:30 end
    24:31 log 50 50
  `,
  );
  const atMidnight = { ...calendarOf('UTC'), dayStartMinutes: 0 };
  for (const calendar of [calendarOf('UTC'), atMidnight]) {
    const { days } = toWeeklyReport({ week: '2026-W47', calendar, sessions: [late] });
    expect(days.map(({ sessions }) => sessions)).toEqual([1, 0, 0, 0, 0, 0, 0]);
    expect(days[0]?.heldMs).toBe(60 * MINUTE);
  }
});

test('a session over the edge of the week belongs whole to the week it started in', () => {
  // Monday 03:30 to 04:30: the week begins at 04:00
  const edge = session(
    'edge',
    `
    03:30 start "draft" 60m
    03:30 docs.test
    04:30 end
    04:31 log 50 50
  `,
  );
  const inWeek = (week: string, calendar = calendarOf('UTC')) =>
    toWeeklyReport({ week, calendar, sessions: [edge] });
  expect(inWeek('2026-W46').totals.declaredMs).toBe(60 * MINUTE);
  expect(inWeek('2026-W46').days[6]).toMatchObject({ date: '2026-11-15', sessions: 1 });
  expect(inWeek('2026-W47').sessions).toEqual([]);
  const early = { ...calendarOf('UTC'), dayStartMinutes: 3 * 60 };
  expect(inWeek('2026-W47', early).days[0]).toMatchObject({ date: '2026-11-16', sessions: 1 });
});

test('on a journey every session is counted once, by the calendar of the person, and keeps its own zone', () => {
  // Sunday 22 November, 20:00 UTC is Monday in Tokyo; Monday 16:00 UTC is Monday in New York
  const inTokyo = session(
    'tokyo',
    '164:00 start "draft" 60m zone Asia/Tokyo\n164:00 docs.test\n165:00 end\n165:01 log',
  );
  const inNewYork = session(
    'newyork',
    '184:00 start "draft" 60m zone America/New_York\n184:00 docs.test\n185:00 end\n185:01 log',
  );
  const weekIn = (week: string, timeZone: string) =>
    toWeeklyReport({ week, calendar: calendarOf(timeZone), sessions: [inNewYork, inTokyo] }).sessions.map(
      ({ sessionId, date, timeZone: zone }) => `${sessionId} ${date} ${zone}`,
    );
  for (const zone of ['Asia/Tokyo', 'America/New_York', 'UTC'])
    expect([...weekIn('2026-W47', zone), ...weekIn('2026-W48', zone)]).toHaveLength(2);
  expect(weekIn('2026-W47', 'America/New_York')).toEqual(['tokyo 2026-11-22 Asia/Tokyo']);
  expect(weekIn('2026-W48', 'Asia/Tokyo')).toEqual([
    'tokyo 2026-11-23 Asia/Tokyo',
    'newyork 2026-11-23 America/New_York',
  ]);
});

test('the night the clocks go back, the hour that comes twice is counted twice', () => {
  // Berlin, Sunday 25 October 2026, 00:30 +02 to 04:30 +01: five hours
  const at = (iso: string) => Date.parse(iso);
  const started = { kind: 'session-started', intent: '', mode: 'open', timeZone: 'Europe/Berlin' } as const;
  const events = [
    { ...started, occurredAtMs: at('2026-10-25T00:30+02:00') },
    { kind: 'page-shown', site: 'docs.test', audible: false, occurredAtMs: at('2026-10-25T00:30+02:00') },
    { kind: 'session-ended', reason: 'stopped', occurredAtMs: at('2026-10-25T04:30+01:00') },
    { kind: 'logged', skipped: true, occurredAtMs: at('2026-10-25T04:31+01:00') },
  ] as const;
  const { days, startsAtMs, endsAtMs } = toWeeklyReport({
    week: '2026-W43',
    calendar: calendarOf('Europe/Berlin'),
    sessions: [finished('night', events)],
  });
  expect(days[5]).toMatchObject({ date: '2026-10-24', sessions: 1, declaredMs: 300 * MINUTE });
  expect((endsAtMs - startsAtMs) / (60 * MINUTE)).toBe(169);
});

test('a person whose week begins on Sunday reads it from Sunday on', () => {
  const sundays = { ...calendarOf('UTC'), weekStartsOn: 7 };
  const sunday = session('sunday', '33:00 start "draft" 60m\n33:00 docs.test\n34:00 end\n34:01 log');
  const { days, calendar } = toWeeklyReport({ week: '2026-W47', calendar: sundays, sessions: [sunday] });
  expect(days.map(({ date, sessions }) => [date, sessions])).toEqual([
    ['2026-11-15', 0],
    ['2026-11-16', 0],
    ['2026-11-17', 1],
    ['2026-11-18', 0],
    ['2026-11-19', 0],
    ['2026-11-20', 0],
    ['2026-11-21', 0],
  ]);
  expect(calendar).toEqual(sundays);
});

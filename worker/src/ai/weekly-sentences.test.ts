import {
  calendarOf,
  type DayTotals,
  type Interval,
  type ReportDetails,
  toWeeklyReport,
  type WeekSession,
} from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toWeeklySentences, type UnspokenReport } from './weekly-sentences.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EMPTY_WEEK = toWeeklyReport({ week: '2026-W47', calendar: calendarOf('UTC'), sessions: [] });
const MONDAY_NINE = Date.UTC(2026, 10, 16, 9);

test('a week without a session says so and names a first step', () => {
  const [evidence, , ifThen] = toWeeklySentences(week([]));
  expect(evidence?.text).toBe('No session was declared in this week.');
  expect(ifThen?.text).toMatch(/^If .+, then I will declare one short session/);
});

test('a week that was mostly not seen says how much was', () => {
  const unseen = session({ declaredMs: 2 * HOUR, heldMs: 30 * MINUTE });
  expect(evidenceOf(week([unseen]))).toBe('Of 2 h 00 min declared, 30 min were seen in the browser.');
});

test('a week of unnamed sites asks to name them', () => {
  const unnamed = session({ heldMs: HOUR, onTaskMs: { low: 10 * MINUTE, high: 40 * MINUTE } });
  expect(evidenceOf(week([unnamed]))).toMatch(
    /For 30 min of 1 h 00 min .* could not be told apart: name these sites once/,
  );
});

test('the site that took most time off the task is named with its time', () => {
  const report = {
    ...week([session({})]),
    sites: [
      { site: 'docs.test', heldMs: 40 * MINUTE, label: 'on' as const },
      { site: 'news.test', heldMs: 7 * MINUTE, label: 'off' as const },
      { site: 'video.test', heldMs: 12 * MINUTE, label: 'off' as const },
    ],
  };
  expect(evidenceOf(report)).toBe(
    'Off the task, video.test took 12 min of 1 h 00 min in the browser, more than any other site.',
  );
});

test('the door that most distractions went through is named with its count', () => {
  const to = [{ site: 'video.test', count: 3, lengthMs: 5 * MINUTE }];
  const door = { after: 'page', site: 'docs.test', count: 4, lengthMs: 6 * MINUTE, to } as const;
  const report = (episodes: number) => ({
    ...week([session({})]),
    details: { ...noDetails(), doors: { episodes, top: [door], edges: [], restCount: 0 } },
  });
  expect(evidenceOf(report(9))).toBe(
    '4 of 9 distractions began at docs.test, most often towards video.test.',
  );
  expect(evidenceOf(report(11))).toMatch(/went to the task/);
});

function noDetails(): ReportDetails {
  if (!EMPTY_WEEK.details) throw new Error('there must be details');
  return EMPTY_WEEK.details;
}

test('the half of the day that went better is told once both halves have three sessions', () => {
  const mornings = [0, 1, 2].map((day) => session({ day, onTaskMs: exactly(54 * MINUTE) }));
  const evenings = [0, 1, 2].map((day) => session({ day, hour: 8, onTaskMs: exactly(33 * MINUTE) }));
  expect(evidenceOf(week([...mornings, ...evenings]))).toBe(
    'Of the time in the browser, 90 % of 3 sessions that started before noon and 55 % of 3 sessions that started later went to the task.',
  );
  expect(evidenceOf(week([...mornings, ...evenings.slice(1)]))).toMatch(/in 5 sessions on 3 days/);
});

test('noon is noon where the person was', () => {
  const sessions = [0, 1, 2].flatMap((day) => [
    session({ day, timeZone: 'Asia/Tokyo', onTaskMs: exactly(0) }),
    session({ day, timeZone: 'Asia/Tokyo', hour: -7 }),
  ]);
  expect(evidenceOf(week(sessions))).toMatch(/100 % of 3 sessions that started before noon and 0 % of 3/);
});

test('any week has exactly three sentences, a plan last and no value that is none', () => {
  fc.assert(
    fc.property(anyWeek(), (report) => {
      const sentences = toWeeklySentences(report);
      expect(sentences.map(({ slot }) => slot)).toEqual(['evidence', 'cause', 'if-then']);
      const text = sentences.map((sentence) => sentence.text).join(' ');
      expect(text).not.toMatch(/NaN|undefined|null|Infinity|-\d/);
      expect(sentences[2]?.text).toMatch(/^If .+, then I will .+\.$/);
    }),
  );
});

test('a week whose results are all sealed asks for the own grade first', () => {
  expect(evidenceOf(week([sealed({}), sealed({ day: 1 })]))).toBe(
    'The results of 2 sessions in this week wait for your own grade.',
  );
});

test('what a sealed session hides does not count as a page nobody named', () => {
  const opened = session({ heldMs: HOUR, onTaskMs: exactly(HOUR) });
  expect(evidenceOf(week([opened, sealed({ day: 1 })]))).toBe(
    '1 h 00 min of 1 h 00 min in the browser went to the task, in 1 session on 1 day.',
  );
});

/** As a report lists it: its on-task time may be anything. */
function sealed(sketch: Sketch): WeekSession {
  return session({ ...sketch, grade: { kind: 'sealed' }, onTaskMs: { low: 0, high: HOUR } });
}

type Sketch = Partial<WeekSession> & { readonly day?: number; readonly hour?: number };

function session({ day = 0, hour = 0, ...said }: Sketch): WeekSession {
  const startedAtMs = MONDAY_NINE + day * 24 * HOUR + hour * HOUR;
  return {
    sessionId: '00000000-0000-4000-8000-000000000000',
    date: `2026-11-${16 + day}`,
    startedAtMs,
    endedAtMs: startedAtMs + HOUR,
    timeZone: 'UTC',
    intent: 'draft chapter 2',
    declaredMs: HOUR,
    heldMs: HOUR,
    onTaskMs: exactly(said.heldMs ?? HOUR),
    grade: { kind: 'graded', rubric: 1, quality: exactly(80), distraction: exactly(5) },
    ...said,
  };
}

function week(sessions: readonly WeekSession[]): UnspokenReport {
  const dates = [...new Set(sessions.map(({ date }) => date))];
  return {
    week: '2026-W47',
    startsAtMs: MONDAY_NINE - 5 * HOUR,
    endsAtMs: MONDAY_NINE + 163 * HOUR,
    timeZone: 'UTC',
    days: dates.map((date) => ({ date, ...totalsOf(sessions.filter((each) => each.date === date)) })),
    sessions,
    sites: [],
    totals: totalsOf(sessions),
  };
}

function totalsOf(sessions: readonly WeekSession[]): Omit<DayTotals, 'date'> {
  const sum = (read: (each: WeekSession) => number) => sessions.reduce((all, each) => all + read(each), 0);
  return {
    sessions: sessions.length,
    declaredMs: sum(({ declaredMs }) => declaredMs),
    heldMs: sum(({ heldMs }) => heldMs),
    onTaskMs: { low: sum(({ onTaskMs }) => onTaskMs.low), high: sum(({ onTaskMs }) => onTaskMs.high) },
  };
}

function anyWeek(): fc.Arbitrary<UnspokenReport> {
  const parts = fc.record({
    day: fc.nat({ max: 6 }),
    hour: fc.integer({ min: -9, max: 14 }),
    isSealed: fc.boolean(),
    shares: fc.array(fc.nat({ max: HOUR }), { minLength: 3, maxLength: 3 }),
  });
  return fc.array(parts, { maxLength: 20 }).map((all) =>
    week(
      all.map(({ day, hour, isSealed, shares }) => {
        const [low = 0, high = 0, heldMs = 0] = shares.toSorted((a, b) => a - b);
        return isSealed ? sealed({ day, hour }) : session({ day, hour, heldMs, onTaskMs: { low, high } });
      }),
    ),
  );
}

function exactly(value: number): Interval {
  return { low: value, high: value };
}

function evidenceOf(report: UnspokenReport): string | undefined {
  return toWeeklySentences(report)[0]?.text;
}

import {
  analyseSession,
  calendarOf,
  foldSession,
  type SessionAnalysis,
  type SessionSummary,
  toWeeklyReport,
  type WeeklyReport,
} from '@locked-in/domain';
import { timeline } from '@locked-in/domain/testing';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod/mini';
import { SessionAnalysisSchema } from './analysis.ts';
import { WeeklyReportSchema } from './report.ts';
import { SessionSummarySchema } from './session.ts';

const events = timeline(`
  09:00 start "draft chapter 2" 60m
  09:00 docs.test
  09:20 left
  09:25 video.test audible
  10:00 end
`);
const onTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const sentences = [{ slot: 'evidence', text: 'You held most of it.', by: 'built-in' }] as const;

/** Without `readonly`, all the way down. */
type Plain<Value> = Value extends readonly (infer One)[]
  ? Plain<One>[]
  : Value extends object
    ? { -readonly [Key in keyof Value]: Plain<Value[Key]> }
    : Value;
type Parsed<Schema extends z.core.$ZodType> = Plain<z.infer<Schema>>;

test('the schemas and the types of the domain say the same', () => {
  expectTypeOf<Parsed<typeof SessionAnalysisSchema>>().toEqualTypeOf<Plain<SessionAnalysis>>();
  expectTypeOf<Parsed<typeof WeeklyReportSchema>>().toEqualTypeOf<Plain<WeeklyReport>>();
  expectTypeOf<Parsed<typeof SessionSummarySchema>>().toEqualTypeOf<Plain<SessionSummary>>();
});

test('an analysis crosses the wire whole', () => {
  const sent = onTheWire({ ...analyseSession({ sessionId: 's', events, rules: [] }), sentences });
  expect(SessionAnalysisSchema.parse(sent)).toEqual(sent);
});

test('a session crosses the wire whole', () => {
  const sent = onTheWire(foldSession('s', events, true));
  expect(SessionSummarySchema.parse(sent)).toEqual(sent);
});

test('a report crosses the wire whole', () => {
  const summary = foldSession('s', events, true);
  const analysis = { ...analyseSession({ sessionId: 's', events, rules: [] }), sentences };
  const sessions = summary === undefined ? [] : [{ summary, analysis }];
  const report = toWeeklyReport({ week: '2026-W47', calendar: calendarOf('UTC'), sessions });
  const sent = onTheWire({ ...report, sentences });
  expect(WeeklyReportSchema.parse(sent)).toEqual(sent);
});

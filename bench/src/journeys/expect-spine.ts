import {
  gradeSession,
  type Interval,
  type LabelledSegment,
  labelSegments,
  type Segment,
  toMeasures,
} from '@locked-in/domain';
import { expect } from 'vitest';
import { INTENT } from './browse-session.ts';
import { errorsMs, toRecordedStays, withoutGlimpses } from './compare-stays.ts';
import { isDense, readStream } from './read-stream.ts';
import type { Stay } from './script-clock.ts';
import type { RunningSystem } from './start-system.ts';
import type { Spine } from './walk-spine.ts';

/** Clicks between two pages show one for a moment; what the script stays on is ten times longer. */
const GLIMPSE_MS = 1_000;

export function expectStaysWithinOneSecond({ truth, analysis }: Pick<Spine, 'truth' | 'analysis'>): void {
  const [shown, recorded] = [truth, toRecordedStays(analysis.segments)].map((stays) =>
    withoutGlimpses(stays, GLIMPSE_MS),
  );
  expect(recorded?.map(({ site }) => site)).toEqual(shown?.map(({ site }) => site));
  expect(Math.max(...errorsMs(shown ?? [], recorded ?? []))).toBeLessThan(1_000);
}

export function expectSealedBeforeTheLog({ beforeLog, reflectBeforeLog, reflectAfterLog }: Spine): void {
  expect(beforeLog.status).toBe('sealed');
  expect(JSON.stringify(beforeLog)).not.toContain('segments');
  expect(reflectBeforeLog).not.toContain('What the records say');
  expect(reflectAfterLog).toContain('What happened');
}

/** The same number as the domain makes of what the script itself knows. */
export function expectGradeOfTheTruth({ truth, analysis: { computed } }: Spine): void {
  const expected = gradeSession(toMeasures(toTrueSegments(truth)));
  if (computed.kind !== 'graded' || expected.kind !== 'graded')
    throw new Error(`No grade: ${JSON.stringify(computed)}`);
  for (const part of ['quality', 'distraction'] as const) expectClose(computed[part], expected[part]);
}

export function expectWeekToShowIt({ report, weekPage, analysis }: Spine): void {
  const [session] = report.report.sessions;
  expect(session?.grade).toEqual(analysis.computed);
  expect(session?.forecastQuality).toBe(80);
  expect(session?.ownQuality).toBe(70);
  expect(report.report.sentences.map(({ slot }) => slot)).toEqual(['evidence', 'cause', 'if-then']);
  expect(weekPage).toContain(INTENT);
  for (const site of ['docs.test', 'wiki.test', 'video.test']) expect(weekPage).toContain(site);
}

export async function expectStreamToBeWholeAndClean(system: RunningSystem | undefined): Promise<void> {
  const { chunks, text } = await readStream(await system?.databaseUrl());
  expect(chunks.length).toBeGreaterThan(0);
  expect(isDense(chunks)).toBe(true);
  expect(text).not.toContain('SECRET');
  expect(text.match(/"kind":\s*"session-ended"/g)).toHaveLength(1);
  expect(text.match(/"kind":\s*"logged"/g)).toHaveLength(1);
}

function toTrueSegments(truth: readonly Stay[]): readonly LabelledSegment[] {
  const titles = new Map([['docs.test', 'Draft chapter 2']]);
  const segments = truth.map(({ site, startMs, endMs }): Segment => {
    if (site === undefined) return { startMs, endMs, presence: 'unobserved' };
    return { startMs, endMs, presence: 'active', page: { site, title: titles.get(site) } };
  });
  return labelSegments(segments, { intent: INTENT, rules: [] });
}

function expectClose(computed: Interval, expected: Interval): void {
  expect(Math.abs(computed.low - expected.low)).toBeLessThan(2);
  expect(Math.abs(computed.high - expected.high)).toBeLessThan(2);
}

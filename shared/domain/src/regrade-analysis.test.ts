import { expect, test } from 'vitest';
import { analyseSession } from './analyse-session.ts';
import type { SessionAnalysis } from './analysis.ts';
import { gradeSession } from './grade-session.ts';
import { toMeasures } from './measure/to-measures.ts';
import { regradeAnalysis } from './regrade-analysis.ts';
import { stretches, timeline } from './testing/index.ts';

function analysed(text: string, extra: Partial<SessionAnalysis> = {}): SessionAnalysis {
  const segments = stretches(text);
  const measures = toMeasures(segments);
  return { sessionId: 's', segments, measures, computed: gradeSession(measures), sentences: [], ...extra };
}

const AI = {
  kind: 'graded',
  adjustment: { quality: 5, distraction: -10 },
  quality: { low: 0, high: 0 },
  distraction: { low: 0, high: 0 },
  segments: [0],
  model: 'm',
  prompt: 'write-analysis@1',
} as const;

test('an analysis of an older rubric becomes what the new one makes of the same segments, and back', () => {
  const now = analysed('30m on, 10m off, 20m unobserved');
  const { unseen, returns, drift, doors, ...old } = now.measures;
  const before: SessionAnalysis = { ...now, measures: old, computed: gradeSession(now.measures, 1) };
  expect(regradeAnalysis(before, 2)).toEqual(now);
  expect(regradeAnalysis(now, 1).computed).toEqual(before.computed);
});

test('a model’s adjustment moves the new grade as it moved the old one, and never beyond 0 … 100', () => {
  // on 30, off 30: quality 60; distraction 70·0.5 + 30·(30·10 ÷ 600) = 50
  expect(regradeAnalysis(analysed('30m on, 30m off', { ai: AI }), 2).ai).toEqual({
    ...AI,
    quality: { low: 65, high: 65 },
    distraction: { low: 40, high: 40 },
  });
  expect(regradeAnalysis(analysed('60m on', { ai: AI }), 2).ai).toMatchObject({
    quality: { low: 100, high: 100 },
    distraction: { low: 0, high: 0 },
  });
});

test('where there is no grade any more, no model is heard; where none was heard, none is', () => {
  const silent = { kind: 'silent', reason: 'off' } as const;
  expect(regradeAnalysis(analysed('1m on', { ai: AI }), 2).ai).toEqual({
    kind: 'silent',
    reason: 'withheld',
  });
  expect(regradeAnalysis(analysed('60m on', { ai: silent }), 2).ai).toEqual(silent);
  expect(regradeAnalysis(analysed('60m on'), 2).ai).toBeUndefined();
});

test('what only the stream knows is kept: whether plans were kept', () => {
  const events = timeline(`
    09:00 start "write thesis" 60m
    09:00 docs.test
    09:01 cue a
    09:30 end
  `);
  const rules = [{ site: 'docs.test', label: 'on' }] as const;
  const analysis = { ...analyseSession({ sessionId: 's', events, rules }), sentences: [] };
  expect(analysis.measures.planCues).toEqual([{ solutionId: 'a', kept: true }]);
  expect(regradeAnalysis(analysis, 2)).toEqual(analysis);
});

test('a rubric that never was is an error', () => {
  expect(() => regradeAnalysis(analysed('60m on'), 9)).toThrow(RangeError);
});

import { gradeSession, type Sentence, type SessionAnalysis, toMeasures } from '@locked-in/domain';
import { stretches } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import { regradeOne } from './regrade-one.ts';
import { REGRADED_HEADING, sayRegraded } from './say-regraded.ts';

/** A quarter was not observed: rubric 1 leaves it out of the grade, rubric 2 widens the grade by it. */
const HOUR = gradedBy(1, '40m on, 5m off, 15m unobserved');
const HEARD = {
  kind: 'graded',
  adjustment: { quality: 4, distraction: 0 },
  quality: { low: 0, high: 0 },
  distraction: { low: 0, high: 0 },
  segments: [0],
  model: 'small',
  prompt: 'write-analysis@1',
} as const;

test('built-in sentences are made of the numbers as they are now', () => {
  const { measures, computed, segments, sentences } = regradeOne(HOUR, 2);
  expect(computed).toEqual(gradeSession(measures, 2));
  expect(sentences).toEqual(toBuiltInSentences(measures, computed, segments));
});

test('what a model said stays where every number in it still holds', () => {
  const said = byModel('You were on the task for 40 min of 1 h 00 min.');
  const { sentences, ai } = regradeOne({ ...HOUR, sentences: said, ai: HEARD }, 2);
  expect(sentences).toEqual(said);
  expect(ai).toMatchObject({ kind: 'graded', adjustment: { quality: 4 } });
});

test('what a model said goes where it says a grade that is another one now', () => {
  const quality = HOUR.computed.kind === 'graded' ? Math.round(HOUR.computed.quality.low) : 0;
  const said = byModel(`The computed quality of ${quality} fits your long stretch.`);
  const { sentences, measures, computed, segments } = regradeOne({ ...HOUR, sentences: said, ai: HEARD }, 2);
  const [evidence] = toBuiltInSentences(measures, computed, segments);
  expect(sentences[0]).toEqual(evidence);
  expect(sentences.slice(1)).toEqual(said.slice(1));
});

test('graded by the rubric it has, an analysis of today is what it was', () => {
  const now = gradedBy(2, '40m on, 5m off, 15m unobserved');
  expect(regradeOne(now, 2)).toEqual(now);
});

test('the difference is told in one line, by id and without a word of what the person did', () => {
  const line = sayRegraded({ before: HOUR, after: regradeOne(HOUR, 2) });
  expect(line).toMatch(/^s +1 → 2 +\d+ +\d+–\d+ +[+-]\d+ +\d+ +\d+–\d+ +\+\d+$/);
  expect(line.indexOf('1 → 2')).toBe(REGRADED_HEADING.indexOf('rubric'));
});

test('where nothing is graded, that is told', () => {
  const short = gradedBy(1, '2m on');
  expect(sayRegraded({ before: short, after: regradeOne(short, 2) })).toMatch(/withheld +withheld/);
});

function gradedBy(rubric: number, text: string): SessionAnalysis {
  const segments = stretches(text);
  const measures = { ...toMeasures(segments), planCues: undefined };
  const computed = gradeSession(measures, rubric);
  const sentences = toBuiltInSentences(measures, computed, segments);
  return { sessionId: 's', segments, measures, computed, sentences };
}

function byModel(evidence: string): readonly Sentence[] {
  return [
    { slot: 'evidence', text: evidence, by: 'ai' },
    { slot: 'cause', text: 'You probably knew what to do.', by: 'ai' },
    { slot: 'if-then', text: 'If I begin, then I will close the mail.', by: 'ai' },
  ];
}

import { expect, test } from 'vitest';
import { gradeSession } from './grade-session.ts';
import { toMeasures } from './measure/to-measures.ts';
import { stretches } from './testing/index.ts';

function grade(text: string) {
  return gradeSession(toMeasures(stretches(text)));
}

function graded(text: string) {
  const computed = grade(text);
  if (computed.kind === 'withheld') throw new Error(`withheld: ${computed.reason}`);
  return computed;
}

test('an hour on task from the first to the last minute is 100 and 0', () => {
  expect(grade('60m on')).toEqual({
    kind: 'graded',
    rubric: 1,
    quality: { low: 100, high: 100 },
    distraction: { low: 0, high: 0 },
  });
});

test('an hour off task is nothing but covered, and fully distracted', () => {
  // quality 50·0 + 30·0 + 10·(1 − 1) + 10·1 · distraction 70·1 + 30·1
  expect(grade('60m off')).toMatchObject({
    quality: { low: 10, high: 10 },
    distraction: { low: 100, high: 100 },
  });
});

test('a mixed hour, worked by hand', () => {
  /*
   *     off 5 | on 20 | off 1 | support 10 | away 4 | off 10 | unobserved 10         length 60
   *     share       30 ÷ (20 + 10 + 5 + 1 + 10) = 30 ÷ 46
   *     depth       one stretch of 30 (a minute bridged), c 25: 30·25 ÷ (25·60) = 0.5
   *     latency     5 ÷ 60
   *     coverage    50 ÷ 60
   *     off depth   c 10: (5·5 + 1·1 + 10·10) ÷ (10·60) = 126 ÷ 600 = 0.21
   *     quality     50·30/46 + 30·0.5 + 10·55/60 + 10·50/60 = 32.6087 + 15 + 9.1667 + 8.3333 = 65.1087
   *     distraction 70·16/46 + 30·0.21 = 24.3478 + 6.3 = 30.6478
   */
  const { quality, distraction } = graded(
    '5m off, 20m on, 1m off, 10m support, 4m away, 10m off, 10m unobserved',
  );
  expect(quality.low).toBeCloseTo(65.1087, 4);
  expect(quality.high).toBeCloseTo(65.1087, 4);
  expect(distraction.low).toBeCloseTo(30.6478, 4);
  expect(distraction.high).toBeCloseTo(30.6478, 4);
});

test('unknown pages make the grade an interval', () => {
  /*
   *     on 20 | unknown 20, c 25
   *     low    50·0.5 + 30·(20·20 ÷ 1000) + 10 + 10 = 25 + 12 + 20 = 57; distraction high 70·0.5 + 30·(20·10 ÷ 400) = 50
   *     high   50 + 30·(40·25 ÷ 1000) + 10 + 10 = 100; distraction low 0
   */
  expect(grade('20m on, 20m unknown')).toMatchObject({
    quality: { low: 57, high: 100 },
    distraction: { low: 0, high: 50 },
  });
});

test('a private page is an unknown page', () => {
  expect(grade('20m on, 20m private')).toEqual(grade('20m on, 20m unknown'));
});

test('below five minutes there is no grade', () => {
  expect(grade('299s on')).toEqual({ kind: 'withheld', rubric: 1, reason: 'too-short' });
  expect(grade('300s on').kind).toBe('graded');
});

test('below 60 % coverage there is no grade', () => {
  expect(grade('59m on, 41m unobserved')).toEqual({ kind: 'withheld', rubric: 1, reason: 'low-coverage' });
  expect(grade('60m on, 40m unobserved').kind).toBe('graded');
});

test('a session with nothing in it is too short', () => {
  expect(gradeSession(toMeasures([]))).toEqual({ kind: 'withheld', rubric: 1, reason: 'too-short' });
});

test('who was away the whole time may have been anything: nobody can say what share was on task', () => {
  // quality 50·[0…1] + 0 + 10·(1 − 1) + 10 · distraction 70·[0…1]
  expect(grade('60m away')).toMatchObject({
    quality: { low: 10, high: 60 },
    distraction: { low: 0, high: 70 },
  });
});

test('a count of distractions never enters the grade: one long one is worse than two that sum to it', () => {
  const one = graded('10m off, 50m on');
  const two = graded('5m off, 25m on, 5m off, 25m on');
  expect(one.distraction.low).toBeGreaterThan(two.distraction.low);
});

test('off time that nobody observed is not held against the person; coverage says that it is missing', () => {
  /*
   *     on 30 | off 30                   50·0.5  + 30·0.5 + 10 + 10        = 60
   *     on 30 | off 10 | unobserved 20   50·0.75 + 30·0.5 + 10 + 10·40/60  = 69.1667
   */
  expect(graded('30m on, 30m off').quality.low).toBeCloseTo(60, 12);
  expect(graded('30m on, 10m off, 20m unobserved').quality.low).toBeCloseTo(69.1667, 4);
});

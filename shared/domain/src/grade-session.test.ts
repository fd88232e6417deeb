import { expect, test } from 'vitest';
import { toGradeParts } from './grade-parts.ts';
import { gradeSession } from './grade-session.ts';
import { toMeasures } from './measure/to-measures.ts';
import { stretches } from './testing/index.ts';

const MIXED_HOUR = '5m off, 20m on, 1m off, 10m support, 4m away, 10m off, 10m unobserved';

function grade(text: string, rubric?: number) {
  return gradeSession(toMeasures(stretches(text)), rubric);
}

function graded(text: string, rubric?: number) {
  const computed = grade(text, rubric);
  if (computed.kind === 'withheld') throw new Error(`withheld: ${computed.reason}`);
  return computed;
}

test('an hour on task from the first to the last minute is 100 and 0', () => {
  expect(grade('60m on')).toEqual({
    kind: 'graded',
    rubric: 2,
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
   *     off 5 | on 20 | off 1 | support 10 | away 4 | off 10 | unobserved 10         length 60, not away 56
   *
   *     what nobody observed was off                      what nobody observed was on
   *     share       30 ÷ 56                               40 ÷ 56
   *     depth       one stretch of 30 (a minute bridged), c 25
   *                 30·25 ÷ (25·60) = 0.5                 (30·25 + 10·10) ÷ 1500 = 0.566667
   *     latency     5 ÷ 60                                5 ÷ 60
   *     coverage    50 ÷ 60                               1
   *     off share   26 ÷ 56                               16 ÷ 56
   *     off depth   c 10: (5·5 + 1·1 + 20·10) ÷ 600       (5·5 + 1·1 + 10·10) ÷ 600
   *                 = 226 ÷ 600 = 0.376667                = 126 ÷ 600 = 0.21
   *     quality     26.7857 + 15 + 9.1667 + 8.3333        35.7143 + 17 + 9.1667 + 10
   *                 = 59.2857                             = 71.8810
   *     distraction 32.5 + 11.3 = 43.8                    20 + 6.3 = 26.3
   */
  const { quality, distraction } = graded(MIXED_HOUR);
  expect(quality.low).toBeCloseTo(59.2857, 4);
  expect(quality.high).toBeCloseTo(71.881, 4);
  expect(distraction.low).toBeCloseTo(26.3, 4);
  expect(distraction.high).toBeCloseTo(43.8, 4);
});

test('the same hour under rubric 1, which left out what nobody observed', () => {
  /*
   *     share       30 ÷ (20 + 10 + 5 + 1 + 10) = 30 ÷ 46
   *     depth       0.5 · latency 5 ÷ 60 · coverage 50 ÷ 60 · off depth 0.21
   *     quality     50·30/46 + 30·0.5 + 10·55/60 + 10·50/60 = 32.6087 + 15 + 9.1667 + 8.3333 = 65.1087
   *     distraction 70·16/46 + 30·0.21 = 24.3478 + 6.3 = 30.6478
   */
  const { rubric, quality, distraction } = graded(MIXED_HOUR, 1);
  expect(rubric).toBe(1);
  for (const end of ['low', 'high'] as const) {
    expect(quality[end]).toBeCloseTo(65.1087, 4);
    expect(distraction[end]).toBeCloseTo(30.6478, 4);
  }
});

test('measures of before rubric 2 can be graded by it: where they are silent, anything may have been', () => {
  /*
   *     the mixed hour without its far ends: depth and off depth up to 1, latency down to 0
   *     quality     59.2857 … 50·40/56 + 30 + 10 + 10 = 85.7143
   *     distraction 26.3 … 70·26/56 + 30 = 62.5
   */
  const { unseen, ...old } = toMeasures(stretches(MIXED_HOUR));
  const computed = gradeSession(old);
  if (computed.kind === 'withheld') throw new Error('withheld');
  expect(unseen).toBeDefined();
  expect(computed.quality.low).toBeCloseTo(59.2857, 4);
  expect(computed.quality.high).toBeCloseTo(85.7143, 4);
  expect(computed.distraction.low).toBeCloseTo(26.3, 4);
  expect(computed.distraction.high).toBeCloseTo(62.5, 4);
});

test('where everything was observed, both rubrics agree, and old measures are enough', () => {
  const measures = toMeasures(stretches('5m off, 20m on, 4m unknown, 4m away, 27m support'));
  const { unseen, ...old } = measures;
  const { rubric: first, ...one } = graded('5m off, 20m on, 4m unknown, 4m away, 27m support', 1);
  const { rubric: second, ...two } = graded('5m off, 20m on, 4m unknown, 4m away, 27m support');
  expect([first, second]).toEqual([1, 2]);
  expect(two).toEqual(one);
  expect(unseen).toBeDefined();
  expect(gradeSession(old)).toEqual(gradeSession(measures));
});

test('a rubric that never was is an error', () => {
  expect(() => gradeSession(toMeasures([]), 3)).toThrow(RangeError);
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
  expect(grade('299s on')).toEqual({ kind: 'withheld', rubric: 2, reason: 'too-short' });
  expect(grade('300s on').kind).toBe('graded');
});

test('below 60 % coverage there is no grade', () => {
  expect(grade('59m on, 41m unobserved')).toEqual({ kind: 'withheld', rubric: 2, reason: 'low-coverage' });
  expect(grade('60m on, 40m unobserved').kind).toBe('graded');
});

test('a session with nothing in it is too short', () => {
  expect(gradeSession(toMeasures([]))).toEqual({ kind: 'withheld', rubric: 2, reason: 'too-short' });
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

test('off time that nobody observed may have been anything: the grade widens and still holds what it was', () => {
  /*
   *     on 30 | off 30                   50·0.5 + 30·0.5 + 10 + 10 = 60
   *     on 30 | off 10 | unobserved 20   low  50·30/60 + 30·0.5 + 10 + 10·40/60 = 56.6667
   *                                      high 50·50/60 + 30·(30·25 + 20·20)/1500 + 10 + 10 = 41.6667 + 23 + 20 = 84.6667
   */
  expect(graded('30m on, 30m off').quality).toEqual({ low: 60, high: 60 });
  const { quality } = graded('30m on, 10m off, 20m unobserved');
  expect(quality.low).toBeCloseTo(56.6667, 4);
  expect(quality.high).toBeCloseTo(84.6667, 4);
});

test('a grade is nothing but the weighted sum of its parts', () => {
  const measures = toMeasures(stretches(MIXED_HOUR));
  const { onTaskShare, depth, promptness, coverage } = toGradeParts(measures, 2);
  const sum = 50 * onTaskShare.high + 30 * depth.high + 10 * promptness.high + 10 * coverage.high;
  expect(graded(MIXED_HOUR).quality.high).toBeCloseTo(sum, 12);
});

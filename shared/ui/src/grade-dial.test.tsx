import type { ComputedGrade } from '@locked-in/domain';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { GradeDial } from './grade-dial.tsx';
import { gapWords, ownGradeWords } from './grade-words.ts';

const grade: ComputedGrade = {
  kind: 'graded',
  rubric: 1,
  quality: { low: 61, high: 78 },
  distraction: { low: 18, high: 20 },
};

test('a grade with unknown pages is shown and read out as a range', () => {
  const html = renderToString(<GradeDial part="quality" grade={grade} own={85} />);
  expect(html).toContain('61–78');
  expect(html).toContain('aria-label="Quality: 61–78 of 100. You said 85: 7 above the records."');
});

test('a narrow grade is one number', () => {
  expect(renderToString(<GradeDial part="distraction" grade={grade} />)).toContain('>19<');
});

test('the formula and its rubric are within reach of the number', () => {
  const html = renderToString(<GradeDial part="quality" grade={grade} />);
  expect(html).toContain('rubric 1');
  expect(html).toContain('50 × on-task share + 30 × depth');
});

test('a grade that was given when the computed one could be seen is not compared with it', () => {
  const html = renderToString(<GradeDial part="quality" grade={grade} own={85} isOwnLate />);
  expect(html).toContain('61–78 of 100. You said 85 when this could be seen."');
  expect(html).not.toContain('above the records');
});

test('a withheld grade says why and shows no number', () => {
  const withheld: ComputedGrade = { kind: 'withheld', rubric: 1, reason: 'low-coverage' };
  const html = renderToString(<GradeDial part="quality" grade={withheld} own={40} />);
  expect(html).toContain('Quality: withheld. Less than 60 % of the session was observed. You said 40.');
  expect(html).not.toContain('dial-number');
});

test('a sealed grade says what opens it', () => {
  const html = renderToString(<GradeDial part="quality" grade={{ kind: 'sealed' }} />);
  expect(html).toContain('Opens when you have graded the session yourself');
});

test('an own grade inside the computed range is no gap', () => {
  expect(gapWords(70, { low: 61, high: 78 })).toBe('the records agree');
  expect(gapWords(60, { low: 61, high: 78 })).toBe('1 below the records');
});

test('the gap is the difference of the two numbers that are shown', () => {
  expect(gapWords(70, { low: 83, high: 85 })).toBe('14 below the records');
  expect(gapWords(85, { low: 61.4, high: 77.6 })).toBe('7 above the records');
});

test('every own grade has words', () => {
  expect(ownGradeWords('quality', 0)).toBe('scattered');
  expect(ownGradeWords('quality', 100)).toBe('fully focused');
  expect(ownGradeWords('distraction', 100)).toBe('all the time');
});

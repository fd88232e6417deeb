import { timeline } from '@locked-in/domain/testing';
import { expect, test } from 'vitest';
import { toLocalResult } from './local-result.ts';

const session = `
  09:00 start "draft chapter 2" 60m
  09:00 docs.test "Draft chapter 2"
  09:40 video.test
  10:00 end
`;

test('before the own grade nothing computed is told', () => {
  expect(toLocalResult('id', timeline(session))).toMatchObject({ status: 'sealed' });
  expect(toLocalResult('id', timeline(session))).not.toHaveProperty('analysis');
});

test('after it the timeline and the measures are there, and no sentence is made up', () => {
  const result = toLocalResult('id', timeline(`${session}\n10:01 log 70 20`));
  expect(result).toMatchObject({ status: 'ready', session: { log: { quality: 70 } } });
  if (result?.status !== 'ready') throw new Error('sealed');
  expect(result.analysis.segments.map(({ page }) => page?.site)).toEqual(['docs.test', 'video.test']);
  expect(result.analysis.measures.lengthMs).toBe(3_600_000);
  expect(result.analysis.sentences).toEqual([]);
});

test('skipping opens it as well', () => {
  expect(toLocalResult('id', timeline(`${session}\n10:01 log skipped`))).toMatchObject({ status: 'ready' });
});

test('a session that runs, or is not here, has no result', () => {
  expect(toLocalResult('id', timeline('09:00 start "draft" 60m'))).toBeUndefined();
  expect(toLocalResult('id', [])).toBeUndefined();
});

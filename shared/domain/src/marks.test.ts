import { expect, test } from 'vitest';
import { toMarks } from './marks.ts';
import { clock, timeline } from './testing/index.ts';

test('what was held and what was let through is marked where it happened, with the reason', () => {
  const events = timeline(`
    09:00 start "write thesis" 60m
    09:00 docs.test
    09:10 held video.test
    09:12 override video.test 5m "music for the next hour"
    10:00 end
  `);
  expect(toMarks(events)).toEqual([
    { atMs: clock('09:10'), kind: 'held', site: 'video.test' },
    {
      atMs: clock('09:12'),
      kind: 'override',
      site: 'video.test',
      minutes: 5,
      reason: 'music for the next hour',
    },
  ]);
});

test('what was forgotten leaves no mark', () => {
  const events = timeline(`
    09:00 start "write thesis" 60m
    09:10 held video.test
    09:20 held news.test
    10:00 end
    10:05 forgotten 09:15 09:30
  `);
  expect(toMarks(events).map(({ site }) => site)).toEqual(['video.test']);
});

test('a stream without its start has no marks', () => {
  expect(toMarks(timeline('09:10 held video.test'))).toEqual([]);
});

import { expect, test } from 'vitest';
import { clock, picture, timeline } from './testing/index.ts';
import { toSegments } from './to-segments.ts';

test('a stay on one page is one segment, however long', () => {
  const morning = timeline(`
    09:00 start "draft chapter 2" 60m
    09:00 docs.test
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual(['09:00–10:00 active docs.test']);
});

test('switching, navigating, leaving and coming back each end a segment', () => {
  const morning = timeline(`
    09:00 start "draft chapter 2" 60m
    09:00 docs.test/ch1 "Chapter 1"
    09:10 docs.test/ch2 "Chapter 2"
    09:20 video.test
    09:25 left
    09:40 docs.test/ch2 "Chapter 2"
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:10 active docs.test/ch1 "Chapter 1"',
    '09:10–09:20 active docs.test/ch2 "Chapter 2"',
    '09:20–09:25 active video.test',
    '09:25–09:40 unobserved',
    '09:40–10:00 active docs.test/ch2 "Chapter 2"',
  ]);
});

test('time before the first sight is unobserved', () => {
  const morning = timeline(`
    09:00 start 60m
    09:03 docs.test
    09:10 end
  `);
  expect(picture(toSegments(morning))).toEqual(['09:00–09:03 unobserved', '09:03–09:10 active docs.test']);
});

test('a session in which nothing was seen is unobserved from start to end', () => {
  const blind = timeline(`
    09:00 start 60m
    10:00 end
  `);
  expect(picture(toSegments(blind))).toEqual(['09:00–10:00 unobserved']);
});

test('a clock that is set back stands still until it has caught up', () => {
  const jumpy = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:30 video.test
    09:10 docs.test
    09:20 ref.test
    09:40 docs.test
    10:00 end
  `);
  expect(picture(toSegments(jumpy))).toEqual([
    '09:00–09:30 active docs.test',
    '09:30–09:40 active ref.test',
    '09:40–10:00 active docs.test',
  ]);
});

test('a session ends at its end: what is told later does not belong to it', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:30 end stopped
    09:40 video.test
    09:50 end
  `);
  expect(picture(toSegments(morning))).toEqual(['09:00–09:30 active docs.test']);
});

test('an open session has segments only as far as one asks', () => {
  const open = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:20 video.test
  `);
  expect(toSegments(open)).toEqual([]);
  expect(picture(toSegments(open, clock('09:10')))).toEqual(['09:00–09:10 active docs.test']);
  expect(picture(toSegments(open, clock('09:25')))).toEqual([
    '09:00–09:20 active docs.test',
    '09:20–09:25 active video.test',
  ]);
  expect(toSegments(open, clock('08:00'))).toEqual([]);
});

test('without its start a session has no segments', () => {
  const headless = timeline(`
    09:00 docs.test
    10:00 end
  `);
  expect(toSegments(headless)).toEqual([]);
  expect(toSegments([])).toEqual([]);
});

test('blocked sites, overrides, extensions and logs are not sights', () => {
  const morning = timeline(`
    09:00 start 30m
    09:00 docs.test
    09:10 held video.test
    09:12 override video.test 5m "music"
    09:20 extend 60m
    10:00 end
    10:01 log 80 20
  `);
  expect(picture(toSegments(morning))).toEqual(['09:00–10:00 active docs.test']);
});

import { expect, test } from 'vitest';
import { picture, timeline } from './testing/index.ts';
import { toSegments } from './to-segments.ts';

test('idleness is told late and counts from when input stopped; coming back restores the page', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:21 idle 60s
    09:30 back
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:20 active docs.test',
    '09:20–09:30 away',
    '09:30–10:00 active docs.test',
  ]);
});

test('idleness never reaches back behind the last sign of hands', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:10 idle
    09:12 back
    09:14 idle 10m
    09:20 back
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:10 active docs.test',
    '09:10–09:20 away',
    '09:20–10:00 active docs.test',
  ]);
});

test('watching a lecture without touching anything is media, not away', () => {
  const lecture = timeline(`
    09:00 start 60m
    09:00 video.test/lecture audible
    09:06 idle 60s
    09:50 back
    10:00 end
  `);
  expect(picture(toSegments(lecture))).toEqual([
    '09:00–09:05 active video.test/lecture',
    '09:05–09:50 media video.test/lecture',
    '09:50–10:00 active video.test/lecture',
  ]);
});

test('a lecture that falls silent, and one that starts by itself, change what idleness means', () => {
  const lecture = timeline(`
    09:00 start 60m
    09:00 video.test/lecture audible
    09:05 idle
    09:20 video.test/lecture
    09:30 video.test/next audible
    09:40 back
    10:00 end
  `);
  expect(picture(toSegments(lecture))).toEqual([
    '09:00–09:05 active video.test/lecture',
    '09:05–09:20 media video.test/lecture',
    '09:20–09:30 away',
    '09:30–09:40 media video.test/next',
    '09:40–10:00 active video.test/next',
  ]);
});

test('a locked screen is away, whether the video plays on or the browser lost the front first', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 video.test audible
    09:10 locked
    09:20 back
    09:30 left
    09:30 locked
    09:40 back
    09:50 video.test audible
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:10 active video.test',
    '09:10–09:20 away',
    '09:20–09:30 active video.test',
    '09:30–09:40 away',
    '09:40–09:50 unobserved',
    '09:50–10:00 active video.test',
  ]);
});

test('idle while the browser is not in front stays unobserved: a film in another window needs no hands', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:10 left
    09:15 idle 60s
    09:40 back
    09:40 docs.test
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:10 active docs.test',
    '09:10–09:40 unobserved',
    '09:40–10:00 active docs.test',
  ]);
});

test('a private page has time and no name', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:10 private
    09:15 idle
    09:20 back
    09:25 docs.test
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:10 active docs.test',
    '09:10–09:15 active private',
    '09:15–09:20 away',
    '09:20–09:25 active private',
    '09:25–10:00 active docs.test',
  ]);
});

import { expect, test } from 'vitest';
import { clock, duration, onClock, TEST_DAY_MS } from './clock.ts';
import { picture } from './picture.ts';
import { stretches } from './stretches.ts';
import { timeline } from './timeline.ts';

test('every kind of event can be written', () => {
  const events = timeline(`
    09:00 start "draft chapter 2" pomodoro 60m zone Asia/Tokyo forecast 70
    09:00:30 docs.test/ch2 "Chapter 2" audible
    09:01 video.test
    09:05 private
    09:10 left
    09:20 idle 60s
    09:21 locked
    09:25 back
    09:30 pause
    09:35 resume
    09:36 extend 1.5h
    09:40 interrupted 09:38
    09:41 held video.test
    09:42 override video.test 5m "just music"
    10:00 end stopped
    10:01 log 80 20
    10:01 log skipped
    10:02 forgotten 09:10 09:15
  `);
  expect(events.map(({ occurredAtMs, ...fact }) => fact)).toEqual([
    {
      kind: 'session-started',
      intent: 'draft chapter 2',
      mode: 'pomodoro',
      plannedMs: 3_600_000,
      timeZone: 'Asia/Tokyo',
      forecast: { quality: 70 },
    },
    { kind: 'page-shown', site: 'docs.test', path: '/ch2', title: 'Chapter 2', audible: true },
    { kind: 'page-shown', site: 'video.test', audible: false },
    { kind: 'private-shown' },
    { kind: 'browser-left' },
    { kind: 'went-idle', sinceMs: clock('09:19') },
    { kind: 'locked' },
    { kind: 'came-back' },
    { kind: 'session-paused' },
    { kind: 'session-resumed' },
    { kind: 'session-extended', plannedMs: 5_400_000 },
    { kind: 'interrupted', lastSeenMs: clock('09:38') },
    { kind: 'site-held', site: 'video.test', by: 'block' },
    { kind: 'override', site: 'video.test', minutes: 5, reason: 'just music' },
    { kind: 'session-ended', reason: 'stopped' },
    { kind: 'logged', quality: 80, distraction: 20 },
    { kind: 'logged', skipped: true },
    { kind: 'forgotten', fromMs: clock('09:10'), toMs: clock('09:15') },
  ]);
  expect(events[1]?.occurredAtMs).toBe(TEST_DAY_MS + 9 * 3_600_000 + 30_000);
});

test('what is not an event is an error, not a page', () => {
  expect(() => timeline('09:00 paws')).toThrow(SyntaxError);
  expect(() => timeline('9 docs.test')).toThrow(SyntaxError);
  expect(() => timeline('09:00 extend soon')).toThrow(SyntaxError);
  expect(() => stretches('5m good')).toThrow(SyntaxError);
});

test('clock and onClock say the same', () => {
  for (const text of ['00:00', '09:05', '09:05:07', '09:05:07.250', '26:30'])
    expect(onClock(clock(text))).toBe(text);
  expect(duration('250ms')).toBe(250);
});

test('a picture names presence, page and title', () => {
  const segment = { startMs: clock('09:00'), endMs: clock('09:01'), presence: 'media' } as const;
  const page = { site: 'a.test', path: '/b', title: 'C' };
  expect(
    picture([
      { ...segment, page },
      { ...segment, isPrivate: true },
    ]),
  ).toEqual(['09:00–09:01 media a.test/b "C"', '09:00–09:01 media private']);
});

test('stretches follow one another from zero, pauses as holes', () => {
  expect(stretches('1m on, 2m pause, 1s off media video.test/a')).toEqual([
    { startMs: 0, endMs: 60_000, presence: 'active', page: { site: 'on.test' }, label: 'on', by: 'person' },
    {
      startMs: 180_000,
      endMs: 181_000,
      presence: 'media',
      page: { site: 'video.test', path: '/a' },
      label: 'off',
      by: 'person',
    },
  ]);
});

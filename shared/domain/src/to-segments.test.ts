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

test('a segment never reaches past the last proof of life', () => {
  const crashed = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:40 interrupted 09:12
    09:45 docs.test
    10:00 end
  `);
  expect(picture(toSegments(crashed))).toEqual([
    '09:00–09:12 active docs.test',
    '09:12–09:45 unobserved',
    '09:45–10:00 active docs.test',
  ]);
});

test('an interruption cannot undo an event that came after its proof of life', () => {
  const odd = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:20 video.test
    09:40 interrupted 09:12
    10:00 end
  `);
  expect(picture(toSegments(odd))).toEqual(['09:00–09:20 active docs.test', '09:20–10:00 unobserved']);
});

test('after an interruption nobody is idle until that is told again', () => {
  const asleep = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:10 idle
    09:50 interrupted 09:15
    09:50 docs.test
    10:00 end
  `);
  expect(picture(toSegments(asleep))).toEqual([
    '09:00–09:10 active docs.test',
    '09:10–09:15 away',
    '09:15–09:50 unobserved',
    '09:50–10:00 active docs.test',
  ]);
});

test('pauses are holes, and the page goes on behind them', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:20 pause
    09:30 resume
    09:40 pause
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:20 active docs.test',
    '09:30–09:40 active docs.test',
  ]);
});

test('what is shown first after a pause is known although it was shown within it', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:20 pause
    09:25 video.test
    09:30 resume
    10:00 end
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:20 active docs.test',
    '09:30–10:00 active video.test',
  ]);
});

test('a title that changes while the page stays changes nothing', () => {
  const inbox = timeline(`
    09:00 start 60m
    09:00 mail.test/inbox
    09:01 mail.test/inbox "Inbox"
    09:10 mail.test/inbox "(3) Inbox"
    09:20 locked
    09:30 back
    10:00 end
  `);
  expect(picture(toSegments(inbox))).toEqual([
    '09:00–09:20 active mail.test/inbox "Inbox"',
    '09:20–09:30 away',
    '09:30–10:00 active mail.test/inbox "Inbox"',
  ]);
});

test('a page that is opened again brings its new title', () => {
  const inbox = timeline(`
    09:00 start 60m
    09:00 mail.test/inbox "Inbox"
    09:10 docs.test
    09:20 mail.test/inbox "(3) Inbox"
    10:00 end
  `);
  expect(picture(toSegments(inbox)).at(-1)).toBe('09:20–10:00 active mail.test/inbox "(3) Inbox"');
});

test('forgotten time is unobserved, also when it is forgotten after the end', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:20 video.test/secret "Secret"
    09:30 docs.test
    10:00 end
    10:05 forgotten 09:15 09:30
    10:06 forgotten 09:25 09:35
    10:07 forgotten 09:50 09:45
    10:08 forgotten 08:00 09:01
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:01 unobserved',
    '09:01–09:15 active docs.test',
    '09:15–09:35 unobserved',
    '09:35–10:00 active docs.test',
  ]);
});

test('forgetting does not bring a pause back', () => {
  const morning = timeline(`
    09:00 start 60m
    09:00 docs.test
    09:20 pause
    09:30 resume
    10:00 end
    10:05 forgotten 09:10 09:40
  `);
  expect(picture(toSegments(morning))).toEqual([
    '09:00–09:10 active docs.test',
    '09:10–09:20 unobserved',
    '09:30–09:40 unobserved',
    '09:40–10:00 active docs.test',
  ]);
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

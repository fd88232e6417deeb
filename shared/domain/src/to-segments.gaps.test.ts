import { expect, test } from 'vitest';
import { picture, timeline } from './testing/index.ts';
import { toSegments } from './to-segments.ts';

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

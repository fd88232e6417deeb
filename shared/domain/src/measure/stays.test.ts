import { expect, test } from 'vitest';
import { onClock, stretches, TEST_DAY_MS } from '../testing/index.ts';
import { toStays } from './stays.ts';

function stays(text: string): readonly string[] {
  return toStays(stretches(text)).map(
    ({ startMs, endMs, site, key }) =>
      `${onClock(TEST_DAY_MS + startMs)}–${onClock(TEST_DAY_MS + endMs)} ${site ?? key}`,
  );
}

test('a glimpse under five seconds belongs to the stay before it', () => {
  expect(stays('1m on a.test, 4s off b.test, 1m on a.test')).toEqual(['00:00–00:02:04 a.test']);
});

test('five seconds are a stay', () => {
  expect(stays('1m on a.test, 5s off b.test, 1m on a.test')).toEqual([
    '00:00–00:01 a.test',
    '00:01–00:01:05 b.test',
    '00:01:05–00:02:05 a.test',
  ]);
});

test('a glimpse at the beginning belongs to the stay after it', () => {
  expect(stays('3s off b.test, 3s off c.test, 1m on a.test')).toEqual(['00:00–00:01:06 a.test']);
});

test('leafing through many pages is not a stay on any', () => {
  expect(stays('1m on a.test, 4s on b.test, 4s on c.test, 4s on d.test, 1m on e.test')).toEqual([
    '00:00–00:01:12 a.test',
    '00:01:12–00:02:12 e.test',
  ]);
});

test('a page one reads on without touching it is one stay, though each part is short', () => {
  expect(stays('1m on a.test, 3s off b.test, 3s off media b.test, 1m on a.test')).toEqual([
    '00:00–00:01 a.test',
    '00:01–00:01:06 b.test',
    '00:01:06–00:02:06 a.test',
  ]);
});

test('looking away for a moment does not end a stay', () => {
  expect(stays('1m on a.test, 4s away, 1m on a.test, 4s unobserved, 1m on a.test')).toEqual([
    '00:00–00:03:08 a.test',
  ]);
});

test('a pause is never bridged', () => {
  expect(stays('1m on a.test, 2s pause, 2s off b.test, 1m pause, 1m on a.test')).toEqual([
    '00:00–00:01 a.test',
    '00:01:02–00:01:04 b.test',
    '00:02:04–00:03:04 a.test',
  ]);
});

test('time without a page is told by why there is none', () => {
  expect(stays('1m away, 1m unobserved, 1m private')).toEqual([
    '00:00–00:01 away',
    '00:01–00:02 unobserved',
    '00:02–00:03 private',
  ]);
});

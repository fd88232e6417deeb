import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toLongestStretch } from './longest-stretch.ts';

const MINUTE = 60_000;

test('M5: gaps are bridged up to a minute, up to four, or not at all, and never counted', () => {
  /*
   *     on 10 | off 1 | support 5 | off 4 | on 8 | off 5 | on 12
   *     strict 12 · a minute 10 + 5 = 15 · four minutes 10 + 5 + 8 = 23
   */
  expect(toLongestStretch(stretches('10m on, 1m off, 5m support, 4m off, 8m on, 5m off, 12m on'))).toEqual({
    strict: 12 * MINUTE,
    minute: 15 * MINUTE,
    fourMinutes: 23 * MINUTE,
  });
});

test('M5: on and support, touched or only watched, are one stretch', () => {
  expect(toLongestStretch(stretches('1m on a.test, 1m support b.test, 1m on media c.test')).strict).toBe(
    3 * MINUTE,
  );
});

test('M5: a glance nobody saw is not worse than one that is known to be off', () => {
  for (const glance of ['off', 'away', 'unobserved', 'unknown', 'private', 'pause'])
    expect(toLongestStretch(stretches(`10m on, 30s ${glance}, 10m on`))).toEqual({
      strict: 10 * MINUTE,
      minute: 20 * MINUTE,
      fourMinutes: 20 * MINUTE,
    });
});

test('M5: one millisecond more than the gap allowed breaks the stretch', () => {
  expect(toLongestStretch(stretches('10m on, 60000ms off, 10m on')).minute).toBe(20 * MINUTE);
  expect(toLongestStretch(stretches('10m on, 60001ms off, 10m on')).minute).toBe(10 * MINUTE);
});

test('M5: unknown pages are no stretch until somebody knows them', () => {
  expect(toLongestStretch(stretches('10m unknown, 5m private'))).toEqual({
    strict: 0,
    minute: 0,
    fourMinutes: 0,
  });
});

import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toStays } from './stays.ts';
import { toSwitchesPerHour } from './switches.ts';

const HOUR = 3_600_000;

function switches(text: string, observedMs = HOUR) {
  return toSwitchesPerHour(toStays(stretches(text)), observedMs);
}

test('M3: a change of site is a change of page; a change within the site is only that', () => {
  // a/1 → a/2 (page) → b (page, site, label) → a/2 (page, site, label)
  expect(switches('5m on a.test/1, 5m on a.test/2, 5m off b.test, 5m on a.test/2')).toEqual({
    page: 3,
    site: 2,
    label: 2,
  });
});

test('M3: per observed hour: half an hour doubles', () => {
  expect(switches('5m on a.test, 5m off b.test', HOUR / 2)).toEqual({ page: 2, site: 2, label: 2 });
});

test('M3: glimpses are no switches', () => {
  expect(switches('5m on a.test, 4s off b.test, 5m on a.test')).toEqual({ page: 0, site: 0, label: 0 });
});

test('M3: coming back to the same page after being away, unobserved, private or paused is no switch', () => {
  const back = '5m on a.test, 5m away, 5m on a.test, 5m unobserved, 5m on a.test, 5m private, 5m on a.test';
  expect(switches(`${back}, 5m pause, 5m on a.test`)).toEqual({ page: 0, site: 0, label: 0 });
});

test('M3: coming back to another page is one switch', () => {
  expect(switches('5m on a.test, 5m away, 5m on b.test')).toEqual({ page: 1, site: 1, label: 0 });
});

test('M3: a relation that is not known yet is a label of its own', () => {
  expect(switches('5m on a.test, 5m support b.test, 5m unknown c.test')).toEqual({
    page: 2,
    site: 2,
    label: 2,
  });
});

test('M3: one page can change its relation without being left', () => {
  expect(switches('5m support a.test, 5m off a.test')).toEqual({ page: 0, site: 0, label: 1 });
});

test('M3: nothing observed, nothing to count', () => {
  expect(switches('5m unobserved', 0)).toBeUndefined();
});

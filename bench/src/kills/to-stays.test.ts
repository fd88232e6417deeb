import { expect, test } from 'vitest';
import { toStays } from './to-stays.ts';

const came = (site: string, atMs: number) => ({ site, isShown: true, atMs });
const left = (site: string, atMs: number) => ({ site, isShown: false, atMs });

test('a page is there from when it came in front until it says that it is not', () => {
  expect(toStays([came('a.test', 1), left('a.test', 4), came('a.test', 8)], [9])).toEqual([
    { site: 'a.test', startMs: 1, endMs: 4 },
    { site: 'a.test', startMs: 8, endMs: 9 },
  ]);
});

test('what is heard late counts from when it was', () => {
  expect(toStays([came('b.test', 5), left('a.test', 4), came('a.test', 1)], [9])).toEqual([
    { site: 'a.test', startMs: 1, endMs: 4 },
    { site: 'b.test', startMs: 5, endMs: 9 },
  ]);
});

test('another page in front ends a stay, saying the same again does not', () => {
  const seen = [came('a.test', 1), came('a.test', 2), came('b.test', 5), left('a.test', 6)];
  expect(toStays(seen, [9])).toEqual([
    { site: 'a.test', startMs: 1, endMs: 5 },
    { site: 'b.test', startMs: 5, endMs: 9 },
  ]);
});

test('who was killed shows nothing', () => {
  expect(toStays([came('a.test', 1)], [3, 9])).toEqual([{ site: 'a.test', startMs: 1, endMs: 3 }]);
});

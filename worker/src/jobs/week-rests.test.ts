import { expect, test } from 'vitest';
import { openWeekRests } from './week-rests.ts';

const ADAS = { userId: 'ada', week: '2026-W47' };

function open() {
  let nowMs = 1_000;
  const rests = openWeekRests(() => nowMs);
  const pass = (ms: number) => {
    nowMs += ms;
  };
  return { rests, pass };
}

test('a week as busy as any that people have is built again at once', () => {
  const { rests } = open();
  rests.begin(ADAS, 100);
  expect(rests.left(ADAS)).toBe(0);
});

test('a week of very many sessions rests, the longer the more there are, and nobody else’s does', () => {
  const { rests, pass } = open();
  rests.begin(ADAS, 500);
  rests.begin({ ...ADAS, week: '2026-W46' }, 2_000);
  expect(rests.left(ADAS)).toBe(5_000);
  expect(rests.left({ ...ADAS, week: '2026-W46' })).toBe(20_000);
  expect(rests.left({ ...ADAS, userId: 'bob' })).toBe(0);
  pass(4_999);
  expect(rests.left(ADAS)).toBe(1);
  pass(1);
  expect(rests.left(ADAS)).toBe(0);
});

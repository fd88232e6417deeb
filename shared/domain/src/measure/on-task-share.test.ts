import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toOnTaskShare } from './on-task-share.ts';
import { toTotals } from './totals.ts';

function share(text: string) {
  return toOnTaskShare(toTotals(stretches(text)));
}

test('M2: the share is of held time, and as wide as the unknown pages make it', () => {
  // held 20 + 5 + 5 + 10 + 10 = 50: (20 + 5) ÷ 50 … (20 + 5 + 5 + 10) ÷ 50
  expect(share('20m on, 5m support, 5m unknown, 10m private, 10m off, 7m away, 9m unobserved')).toEqual({
    low: 0.5,
    high: 0.8,
  });
});

test('M2: without unknown pages the share is a point', () => {
  expect(share('3m on, 1m off')).toEqual({ low: 0.75, high: 0.75 });
});

test('M2: who held nothing has no share', () => {
  expect(share('5m away, 5m unobserved')).toBeUndefined();
});

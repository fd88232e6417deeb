import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { toReturns } from './returns.ts';

const MINUTE = 60_000;

function returns(text: string) {
  return toReturns(stretches(text));
}

test('M7 and M8, worked by hand', () => {
  /*
   *     on 10 | off a 1, off b 2, off a 1 | on 5 | off c 10 | support 5 | off a 2 | on 3
   *     returns: 4 min over a and b, 10 min over c, 2 min over a
   *     median 4 min, longest 10 min; chains 2, 1, 1: median 1, longest 2
   */
  expect(
    returns(
      '10m on, 1m off a.test, 2m off b.test, 1m off a.test/2, 5m on, 10m off c.test, 5m support, 2m off a.test, 3m on',
    ),
  ).toEqual({
    left: 3,
    returned: 3,
    medianMs: 4 * MINUTE,
    maxMs: 10 * MINUTE,
    chainMedian: 1,
    chainMax: 2,
  });
});

test('M7: of two returns the median lies between', () => {
  // 2 and 5 min, chains 1 and 2
  expect(returns('5m on, 2m off, 5m on, 2m off a.test, 3m off b.test, 5m on')).toMatchObject({
    medianMs: 3.5 * MINUTE,
    chainMedian: 1.5,
  });
});

test('M7: all that lies between leaving and returning counts, except pauses', () => {
  // off 2 + away 3 + unknown 1 + unobserved 4 = 10
  expect(returns('5m on, 2m off, 3m away, 1m unknown, 30m pause, 4m unobserved, 5m on').maxMs).toBe(
    10 * MINUTE,
  );
});

test('M7: work that is never found again was left, and has no return time', () => {
  expect(returns('5m on, 2m off, 5m on, 10m off')).toMatchObject({
    left: 2,
    returned: 1,
    maxMs: 2 * MINUTE,
  });
  expect(returns('5m on, 10m off')).toEqual({ left: 1, returned: 0 });
});

test('M7: a glance at work is no return', () => {
  // 1 min off + 4.999 s on + 1 min off
  expect(returns('5m on, 1m off, 4999ms on, 1m off, 5m on').maxMs).toBe(124_999);
  expect(returns('5m on, 1m off, 5000ms on, 1m off, 5m on')).toMatchObject({ left: 2, maxMs: MINUTE });
});

test('M7: going away, or to a page nobody knows, is not leaving work for a distraction', () => {
  for (const other of ['away', 'unobserved', 'unknown', 'private', 'pause', 'support'])
    expect(returns(`5m on, 3m ${other}, 5m on`)).toEqual({ left: 0, returned: 0 });
  expect(returns('5m on, 4999ms off, 5m on')).toEqual({ left: 0, returned: 0 });
});

test('M7: who starts distracted has not left work yet', () => {
  expect(returns('5m off, 5m on')).toEqual({ left: 0, returned: 0 });
});

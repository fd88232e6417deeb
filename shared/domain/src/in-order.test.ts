import { expect, test } from 'vitest';
import { inOrder } from './in-order.ts';
import { timeline } from './testing/index.ts';

const events = timeline(`
  09:00 start "draft chapter 2" 60m
  09:00 docs.test
  09:20 left
`);
const numbered = events.map((event, seq) => ({ seq, event }));

test('late and repeated events change nothing', () => {
  expect(inOrder([...numbered, ...numbered].toReversed())).toEqual(events);
});

test('a hole in the numbers is not an order', () => {
  expect(inOrder(numbered.toSpliced(1, 1))).toEqual([events[0], events[2]]);
});

test('the number orders, not the clock', () => {
  const jumpy = timeline(`
    09:30 docs.test
    09:10 video.test
  `).map((event, seq) => ({ seq, event }));
  expect(inOrder(jumpy.toReversed()).map(({ occurredAtMs }) => occurredAtMs)).toEqual(
    jumpy.map(({ event }) => event.occurredAtMs),
  );
});

import { expect, test } from 'vitest';
import { openArrivals } from './arrivals.ts';

const TWO = { items: 2, bytes: 1, bytesOf: () => 0 };

test('whatever has arrived comes together, up to the size asked for', async () => {
  const arrivals = openArrivals<number>(new AbortController().signal);
  for (const item of [1, 2, 3]) arrivals.push(item);
  expect([await arrivals.take(TWO), await arrivals.take(TWO)]).toEqual([[1, 2], [3]]);
});

test('what is large comes in smaller parts, and alone where it fits nowhere', async () => {
  const arrivals = openArrivals<number>(new AbortController().signal);
  for (const bytes of [4, 5, 2, 99, 1]) arrivals.push(bytes);
  const room = { items: 9, bytes: 10, bytesOf: (bytes: number) => bytes };
  const taken = [await arrivals.take(room), await arrivals.take(room), await arrivals.take(room)];
  expect(taken).toEqual([[4, 5], [2], [99]]);
});

test('taking waits for the first', async () => {
  const arrivals = openArrivals<number>(new AbortController().signal);
  const taken = arrivals.take(TWO);
  arrivals.push(1);
  arrivals.push(2);
  expect(await taken).toEqual([1, 2]);
});

test('nothing is handed out once they are gone, not even what had arrived', async () => {
  const gone = new AbortController();
  const arrivals = openArrivals<number>(gone.signal);
  const waiting = arrivals.take(TWO);
  gone.abort();
  expect(await waiting).toEqual([]);
  arrivals.push(1);
  expect(await arrivals.take(TWO)).toEqual([]);
});

import { expect, test } from 'vitest';
import { openArrivals } from './arrivals.ts';

test('whatever has arrived comes together, up to the size asked for', async () => {
  const arrivals = openArrivals<number>(new AbortController().signal);
  for (const item of [1, 2, 3]) arrivals.push(item);
  expect([await arrivals.take(2), await arrivals.take(2)]).toEqual([[1, 2], [3]]);
});

test('taking waits for the first', async () => {
  const arrivals = openArrivals<number>(new AbortController().signal);
  const taken = arrivals.take(2);
  arrivals.push(1);
  arrivals.push(2);
  expect(await taken).toEqual([1, 2]);
});

test('nothing is handed out once they are gone, not even what had arrived', async () => {
  const gone = new AbortController();
  const arrivals = openArrivals<number>(gone.signal);
  const waiting = arrivals.take(2);
  gone.abort();
  expect(await waiting).toEqual([]);
  arrivals.push(1);
  expect(await arrivals.take(2)).toEqual([]);
});

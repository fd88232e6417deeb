import { expect, test } from 'vitest';
import { readOpenFiles, toConnectionBounds } from './connection-bounds.ts';

test('ten thousand streams have room from one address where 20 000 files may be open', () => {
  const { most, idle, ofAddress, streams } = toConnectionBounds(20_000);
  expect(most).toBe(18_000);
  expect(ofAddress).toBeGreaterThan(10_000);
  expect(streams).toBeGreaterThan(10_000);
  expect(most - idle).toBeGreaterThan(10_000);
});

test('where few files may be open some are kept for the database, and one address cannot take all connections', () => {
  expect(toConnectionBounds(1_024)).toEqual({ most: 896, idle: 224, ofAddress: 672, streams: 672 });
  expect(toConnectionBounds(64).most).toBeGreaterThan(0);
});

test('this process knows how many files it may open', () => {
  expect(readOpenFiles()).toBeGreaterThan(64);
});

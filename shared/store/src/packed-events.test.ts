import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inAtMost, inflate, packEvents, unpackEvents } from './packed-events.ts';

const TEXT = Buffer.from('{"events":[]}'.repeat(1_000));

test('what was packed comes out whole, however long it is', () => {
  fc.assert(
    fc.property(fc.nat(3_000), (count) => {
      const events = Array.from(
        { length: count },
        (_, at) => ({ kind: 'locked', occurredAtMs: at }) as const,
      );
      expect(unpackEvents(packEvents(events))).toEqual(events);
    }),
    { numRuns: 30 },
  );
});

test('a stream of two parts, of which only the last tells its length, comes out whole', () => {
  const parts = Buffer.concat([gzipSync(TEXT), gzipSync('')]);
  expect(inflate(parts)).toEqual(TEXT);
});

test('what holds a byte too many is not inflated, what holds just enough is', () => {
  const packed = gzipSync(TEXT);
  expect(gunzipSync(packed, inAtMost(TEXT.length, packed))).toEqual(TEXT);
  expect(() => gunzipSync(packed, inAtMost(TEXT.length - 1, packed))).toThrow(RangeError);
});

test('no more room is made than may be filled, and no stream so short or so small that none is', () => {
  const boast = Buffer.concat([gzipSync(TEXT).subarray(0, -4), Buffer.from([255, 255, 255, 255])]);
  expect(inAtMost(4_096, boast).chunkSize).toBe(4_097);
  expect(() => inflate(boast)).toThrow('incorrect length check');
  for (const stream of [Buffer.of(), gzipSync('')]) expect(inAtMost(4_096, stream).chunkSize).toBe(1_024);
});

import type { LabelledSegment } from '@locked-in/domain';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { STRETCH_KINDS } from '../stretch.ts';
import { tickClass } from '../timeline-layout.ts';
import { toGesture } from './gesture.ts';
import { indicesIn, MOST_BLOCKS, toMergedBlocks } from './merged-blocks.ts';
import { panRange, rangeShowing, zoomRange } from './zoom-range.ts';
import { toZoomTicks } from './zoom-ticks.ts';

const WHOLE = { startMs: 0, endMs: 3_600_000 };
const LABELS = ['on', 'support', 'off', 'unknown'] as const;

const lengths = fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 1, maxLength: 1500 });
const places = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: 0, max: 1, noNaN: true }),
);

test('whatever is done, what is shown stays inside the session and is never shorter than ten seconds', () => {
  const step = fc.record({
    factor: fc.double({ min: 0.01, max: 100, noNaN: true }),
    at: fc.integer({ min: -10_000, max: 3_700_000 }),
    pan: fc.integer({ min: -9_999_999, max: 9_999_999 }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      let range = WHOLE;
      for (const { factor, at, pan } of steps) {
        range = panRange(zoomRange(range, { factor, atMs: at }, WHOLE), pan, WHOLE);
        expect(range.startMs).toBeGreaterThanOrEqual(WHOLE.startMs);
        expect(range.endMs).toBeLessThanOrEqual(WHOLE.endMs);
        expect(range.endMs - range.startMs).toBeGreaterThanOrEqual(10_000);
      }
    }),
  );
});

test('zooming keeps the moment under the pointer where it is', () => {
  const range = zoomRange(WHOLE, { factor: 0.5, atMs: 900_000 }, WHOLE);
  expect(range).toEqual({ startMs: 450_000, endMs: 2_250_000 });
  expect((900_000 - range.startMs) / (range.endMs - range.startMs)).toBe(0.25);
});

test('a stretch out of view is brought into it, and one in view moves nothing', () => {
  const range = { startMs: 600_000, endMs: 1_200_000 };
  expect(rangeShowing(range, { startMs: 700_000, endMs: 800_000 }, WHOLE)).toEqual(range);
  const later = rangeShowing(range, { startMs: 2_000_000, endMs: 2_010_000 }, WHOLE);
  expect(later.startMs <= 2_000_000 && later.endMs >= 2_010_000).toBe(true);
  expect(rangeShowing(range, { startMs: 0, endMs: 10 }, WHOLE).startMs).toBe(0);
  expect(rangeShowing(range, { startMs: 1_000_000, endMs: 3_000_000 }, WHOLE).startMs).toBe(1_000_000);
});

test('the stretches of a range are those that overlap it', () => {
  fc.assert(
    fc.property(lengths, places, (all, [one, other]) => {
      const segments = tiled(all);
      const endMs = segments.at(-1)?.endMs ?? 0;
      const range = { startMs: Math.min(one, other) * endMs, endMs: Math.max(one, other) * endMs };
      const { from, to } = indicesIn(segments, range);
      const overlapping = segments.filter((one) => one.endMs > range.startMs && one.startMs < range.endMs);
      if (range.endMs > range.startMs) expect(segments.slice(from, to)).toEqual(overlapping);
    }),
  );
});

test('merged columns lose no time: each kind fills as much as its segments last, to a twentieth of a column', () => {
  fc.assert(
    fc.property(lengths, (all) => {
      const segments = tiled(all);
      const range = { startMs: 0, endMs: segments.at(-1)?.endMs ?? 0 };
      const blocks = toMergedBlocks(segments, range, 40);
      for (const kind of STRETCH_KINDS) {
        const drawn = blocks.filter((block) => block.kind === kind);
        const filled = drawn.reduce((sum, { width, share }) => sum + width * share, 0);
        const lasted = segments.filter(({ label }) => label === kind);
        const ms = lasted.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
        expect(Math.abs(filled - (ms / range.endMs) * 100)).toBeLessThanOrEqual(40 * (100 / 40) * 0.026);
      }
    }),
    { numRuns: 300 },
  );
});

test('twenty thousand stretches are drawn with at most a few blocks for each column', () => {
  const segments = tiled(Array.from({ length: 20_000 }, (_, index) => 1000 + (index % 9) * 1000));
  const range = { startMs: 0, endMs: segments.at(-1)?.endMs ?? 0 };
  expect(toMergedBlocks(segments, range).length).toBeLessThanOrEqual(MOST_BLOCKS * 4);
  const near = { startMs: 5_000_000, endMs: 5_060_000 };
  expect(toMergedBlocks(segments, near).every(({ share }) => share === 1)).toBe(true);
});

test('two fingers that go apart zoom, one that moves drags', () => {
  expect(toGesture([0.4, 0.6], [0.3, 0.7])).toEqual({ pan: 0, zoom: expect.closeTo(2), at: 0.5 });
  expect(toGesture([0.4], [0.5])).toEqual({ pan: expect.closeTo(0.1), zoom: 1, at: 0.5 });
  expect(toGesture([0.4, 0.4], [0.3, 0.7]).zoom).toBe(1);
});

test('a minute is ticked in seconds, a day in hours', () => {
  const noon = Date.UTC(2026, 10, 18, 12);
  const minute = toZoomTicks({ startMs: noon, endMs: noon + 60_000 }, 'UTC', 'en-GB');
  expect(minute.map(({ text }) => text)).toEqual([
    '12:00:10',
    '12:00:20',
    '12:00:30',
    '12:00:40',
    '12:00:50',
  ]);
  const day = toZoomTicks({ startMs: noon, endMs: noon + 86_400_000 }, 'Asia/Kolkata', 'en-GB');
  expect(day.map(({ text }) => text)).toEqual(['20:00', '00:00', '04:00', '08:00', '12:00']);
});

function tiled(all: readonly number[]): readonly LabelledSegment[] {
  let startMs = 0;
  return all.map((ms, index) => {
    const label = LABELS[index % LABELS.length] ?? 'unknown';
    const segment: LabelledSegment = { startMs, endMs: startMs + ms, presence: 'active', label, by: 'rule' };
    startMs += ms;
    return segment;
  });
}

test('a time that would be written over the end of a narrow timeline can be left out', () => {
  expect([17, 50, 83].map((left) => tickClass({ left, text: '09:50' }))).toEqual([
    'axis-tick is-near-end',
    'axis-tick',
    'axis-tick is-near-end',
  ]);
  expect(tickClass({ left: 75, text: '09:50' })).toBe('axis-tick');
  expect(tickClass({ left: 75, text: '09:50:30' })).toBe('axis-tick is-near-end');
});

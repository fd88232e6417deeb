import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interval } from '../grade.ts';
import { labelledSessions } from '../testing/arbitraries.ts';
import { cutAt, portions, relabel, rewrite, toUnobserved } from '../testing/rewrite.ts';
import { toMeasures } from './to-measures.ts';
import { sumMs } from './totals.ts';

/** Sums of thousands of float products agree to this much; everything measured is far above it. */
const NOISE = 1e-9;

test('all totals fit into the session', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const m = toMeasures(segments);
      expect(m.lengthMs).toBe(sumMs(segments));
      expect(m.heldMs + m.awayMs + m.unobservedMs).toBe(m.lengthMs);
      expect(m.onTaskMs.low + m.offMs.high).toBe(m.heldMs);
      expect(m.onTaskMs.high + m.offMs.low).toBe(m.heldMs);
      expect(m.distractions.totalMs).toBeLessThanOrEqual(m.offMs.low);
      expect(m.longestStretchMs.strict).toBeLessThanOrEqual(m.longestStretchMs.minute);
      expect(m.longestStretchMs.minute).toBeLessThanOrEqual(m.longestStretchMs.fourMinutes);
      expect(m.longestStretchMs.fourMinutes).toBeLessThanOrEqual(m.onTaskMs.low);
      expect(m.startLatencyMs?.high ?? 0).toBeLessThanOrEqual(m.lengthMs);
      expect(m.onsetMs ?? 0).toBeLessThan(m.lengthMs);
      expect(m.dwell?.p90Ms ?? 0).toBeLessThanOrEqual(m.lengthMs);
      expect(m.returns?.maxMs ?? 0).toBeLessThanOrEqual(m.lengthMs);
      expect(m.doors?.reduce((sum, { lengthMs }) => sum + lengthMs, 0)).toBe(m.distractions.totalMs);
      expect(m.unseen?.startLatencyLowMs ?? 0).toBeLessThanOrEqual(m.lengthMs);
    }),
  );
});

test('shares, depths and coverage lie between 0 and 1, every interval the right way round', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const m = toMeasures(segments);
      const shares = [m.onTaskShare, m.depth, m.offDepth, { low: m.coverage, high: m.coverage }];
      for (const share of [...shares, scaled(m.fragmentation?.normalised)]) expectWithin(share, 0, 1 + NOISE);
      for (const ms of [m.onTaskMs, m.offMs, m.startLatencyMs]) expectWithin(ms, 0, m.lengthMs);
    }),
  );
});

test('a change of site is a change of page', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const { switchesPerHour } = toMeasures(segments);
      expect(switchesPerHour?.page ?? 0).toBeGreaterThanOrEqual(switchesPerHour?.site ?? 0);
    }),
  );
});

test('a label that is missing widens every interval and moves none', () => {
  fc.assert(
    fc.property(labelledSessions(), portions(), (segments, portion) => {
      const known = toMeasures(segments);
      const unknown = toMeasures(rewrite(segments, portion, relabel('unknown')));
      for (const name of ['onTaskMs', 'offMs', 'onTaskShare', 'depth', 'offDepth', 'startLatencyMs'] as const)
        expectContains(unknown[name], known[name]);
      expect(unknown.coverage).toBe(known.coverage);
    }),
    { numRuns: 2_000 },
  );
});

test('time that goes unobserved is never silent: coverage falls by exactly its share', () => {
  fc.assert(
    fc.property(labelledSessions(), portions(), (segments, portion) => {
      const before = toMeasures(segments);
      const after = toMeasures(rewrite(segments, portion, toUnobserved));
      const lostMs = after.unobservedMs - before.unobservedMs;
      expect(lostMs).toBeGreaterThanOrEqual(0);
      expect(after.coverage).toBeCloseTo(before.coverage - lostMs / before.lengthMs, 9);
      expect(after.onTaskMs.low).toBeLessThanOrEqual(before.onTaskMs.low);
      expect(after.onTaskMs.high).toBeLessThanOrEqual(before.onTaskMs.high);
      expect(after.depth.low).toBeLessThanOrEqual(before.depth.low + NOISE);
      expect(after.depth.high).toBeLessThanOrEqual(before.depth.high + NOISE);
    }),
  );
});

test('cutting segments anywhere changes no measure', () => {
  fc.assert(
    fc.property(
      labelledSessions(),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      (segments, cuts) => {
        const endMs = segments.at(-1)?.endMs ?? 0;
        const cut = cuts.reduce((pieces, at) => cutAt(pieces, Math.round(at * endMs)), segments);
        expect(toMeasures(cut)).toEqual(toMeasures(segments));
      },
    ),
  );
});

test('what a page is titled changes no measure', () => {
  fc.assert(
    fc.property(labelledSessions(), fc.array(fc.string()), (segments, titles) => {
      const titled = segments.map((segment, index) =>
        segment.page ? { ...segment, page: { ...segment.page, title: titles[index] } } : segment,
      );
      expect(toMeasures(titled)).toEqual(toMeasures(segments));
    }),
  );
});

/** A narrow interval that does not exist (no run, nothing held) may have appeared in the wide one, never the reverse. */
function expectContains(wide: Interval | undefined, narrow: Interval | undefined): void {
  if (!narrow) return;
  expect(wide?.low).toBeLessThanOrEqual(narrow.low + NOISE);
  expect(wide?.high).toBeGreaterThanOrEqual(narrow.high - NOISE);
}

function expectWithin(interval: Interval | undefined, lowest: number, highest: number): void {
  if (!interval) return;
  expect(interval.low).toBeGreaterThanOrEqual(lowest);
  expect(interval.low).toBeLessThanOrEqual(interval.high);
  expect(interval.high).toBeLessThanOrEqual(highest);
}

function scaled(value: number | undefined): Interval | undefined {
  return value === undefined ? undefined : { low: value, high: value };
}

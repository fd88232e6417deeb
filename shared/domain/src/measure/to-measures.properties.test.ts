import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Interval } from '../grade.ts';
import { gradeSession } from '../grade-session.ts';
import type { LabelledSegment, Verdict } from '../label.ts';
import { labelledSessions } from '../testing/arbitraries.ts';
import type { Measures } from './measures.ts';
import { isHeld } from './standing.ts';
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

test('both grades lie between 0 and 100, every interval the right way round', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const computed = gradeSession(toMeasures(segments));
      if (computed.kind === 'withheld') return;
      expectWithin(computed.quality, 0, 100 + NOISE);
      expectWithin(computed.distraction, 0, 100 + NOISE);
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

test('turning any stretch into on-task time never lowers quality nor raises distraction', () => {
  fc.assert(
    fc.property(labelledSessions(), portions(), (segments, portion) => {
      const better = rewrite(segments, portion, toOn);
      expectNotWorse(toMeasures(segments), toMeasures(better));
    }),
    { numRuns: 2_000 },
  );
});

test('calling a page off never raises quality nor lowers distraction', () => {
  fc.assert(
    fc.property(labelledSessions(), portions(), (segments, portion) => {
      const worse = rewrite(segments, portion, (segment) => relabel(segment, 'off'));
      expectNotWorse(toMeasures(worse), toMeasures(segments));
    }),
    { numRuns: 2_000 },
  );
});

test('a label that is missing widens every interval and moves none', () => {
  fc.assert(
    fc.property(labelledSessions(), portions(), (segments, portion) => {
      const known = toMeasures(segments);
      const unknown = toMeasures(rewrite(segments, portion, (segment) => relabel(segment, 'unknown')));
      for (const name of ['onTaskMs', 'offMs', 'onTaskShare', 'depth', 'offDepth', 'startLatencyMs'] as const)
        expectContains(unknown[name], known[name]);
      expectGradeContains(unknown, known);
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

/** A part of a session, by where it begins and how long it is, both relative. */
type Portion = { readonly from: number; readonly size: number };

function portions(): fc.Arbitrary<Portion> {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  return fc.record({
    from: share,
    size: fc.oneof(
      share,
      share.map((size) => size / 50),
    ),
  });
}

function rewrite(
  segments: readonly LabelledSegment[],
  { from, size }: Portion,
  change: (segment: LabelledSegment) => LabelledSegment,
): readonly LabelledSegment[] {
  const endMs = segments.at(-1)?.endMs ?? 0;
  const fromMs = Math.round(from * endMs);
  const toMs = Math.round(Math.min(1, from + size) * endMs);
  return cutAt(cutAt(segments, fromMs), toMs).map((segment) =>
    segment.startMs >= fromMs && segment.endMs <= toMs ? change(segment) : segment,
  );
}

function cutAt(segments: readonly LabelledSegment[], atMs: number): readonly LabelledSegment[] {
  return segments.flatMap((segment) =>
    segment.startMs < atMs && atMs < segment.endMs
      ? [
          { ...segment, endMs: atMs },
          { ...segment, startMs: atMs },
        ]
      : [segment],
  );
}

function toOn({ startMs, endMs }: LabelledSegment): LabelledSegment {
  return { startMs, endMs, presence: 'active', page: { site: 'docs.test' }, label: 'on', by: 'person' };
}

function toUnobserved({ startMs, endMs }: LabelledSegment): LabelledSegment {
  return { startMs, endMs, presence: 'unobserved', label: 'unknown', by: 'default' };
}

function relabel(segment: LabelledSegment, label: Verdict['label']): LabelledSegment {
  return isHeld(segment) ? { ...segment, label } : segment;
}

function expectNotWorse(before: Measures, after: Measures): void {
  expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
  const [was, is] = [gradeSession(before), gradeSession(after)];
  if (was.kind === 'withheld') return;
  if (is.kind === 'withheld') throw new Error(`no longer graded: ${is.reason}`);
  expect(is.quality.low).toBeGreaterThanOrEqual(was.quality.low - NOISE);
  expect(is.quality.high).toBeGreaterThanOrEqual(was.quality.high - NOISE);
  expect(is.distraction.low).toBeLessThanOrEqual(was.distraction.low + NOISE);
  expect(is.distraction.high).toBeLessThanOrEqual(was.distraction.high + NOISE);
}

function expectGradeContains(wide: Measures, narrow: Measures): void {
  const [outer, inner] = [gradeSession(wide), gradeSession(narrow)];
  expect(outer.kind).toBe(inner.kind);
  if (outer.kind === 'withheld' || inner.kind === 'withheld') return;
  expectContains(outer.quality, inner.quality);
  expectContains(outer.distraction, inner.distraction);
}

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

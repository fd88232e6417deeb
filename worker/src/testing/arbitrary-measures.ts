import type { ComputedGrade, Interval, Measures } from '@locked-in/domain';
import fc from 'fast-check';

const DAY_MS = 86_400_000;
/** Nothing, little and much equally often: sentences turn on how measures compare. */
const ms = fc.oneof(fc.constant(0), fc.nat({ max: 300_000 }), fc.nat({ max: DAY_MS }));
const share = fc.double({ min: 0, max: 1, noNaN: true });
const rate = fc.double({ min: 0, max: 5_000, noNaN: true });

/** Any measures of the right form, whether or not one session could have all of them. */
export const anyMeasures: fc.Arbitrary<Measures> = fc.record({
  lengthMs: fc.oneof({ weight: 1, arbitrary: ms }, { weight: 9, arbitrary: fc.nat({ max: DAY_MS }) }),
  heldMs: ms,
  awayMs: ms,
  unobservedMs: ms,
  onTaskMs: interval(ms),
  offMs: interval(ms),
  coverage: share,
  onTaskShare: maybe(interval(share)),
  switchesPerHour: maybe(fc.record({ page: rate, site: rate, label: rate })),
  dwell: maybe(fc.record({ medianMs: ms, p75Ms: ms, p90Ms: ms })),
  longestStretchMs: fc.record({ strict: ms, minute: ms, fourMinutes: ms }),
  depth: interval(share),
  offDepth: interval(share),
  distractions: fc.nat({ max: 500 }).chain((count) =>
    fc.record({
      count: fc.constant(count),
      microCount: fc.constantFrom(0, count),
      totalMs: ms,
      medianMs: maybe(ms),
    }),
  ),
  fragmentation: maybe(fc.record({ entropy: rate, normalised: share, effectiveSites: rate })),
  startLatencyMs: maybe(interval(ms)),
  onsetMs: maybe(ms),
});

const percent = fc.double({ min: 0, max: 100, noNaN: true });

export const anyGrade: fc.Arbitrary<ComputedGrade> = fc.oneof(
  fc.record({
    kind: fc.constant('graded' as const),
    rubric: fc.constant(1),
    quality: interval(percent),
    distraction: interval(percent),
  }),
  fc.record({
    kind: fc.constant('withheld' as const),
    rubric: fc.constant(1),
    reason: fc.constantFrom('low-coverage' as const, 'too-short' as const, 'events-gone' as const),
  }),
);

function interval(bound: fc.Arbitrary<number>): fc.Arbitrary<Interval> {
  const point = bound.map((value) => ({ low: value, high: value }));
  const wide = fc
    .tuple(bound, bound)
    .map(([one, other]) => ({ low: Math.min(one, other), high: Math.max(one, other) }));
  return fc.oneof(point, wide);
}

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> {
  return fc.option(value, { nil: undefined });
}

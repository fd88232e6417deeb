import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ComputedGrade, Interval } from './grade.ts';
import { gradeSession } from './grade-session.ts';
import { inOrder } from './in-order.ts';
import type { LabelledSegment } from './label.ts';
import { toMeasures } from './measure/to-measures.ts';
import { sumMs } from './measure/totals.ts';
import { labelledSessions } from './testing/arbitraries.ts';
import { TEST_DAY_MS } from './testing/clock.ts';
import { analyse, focusSessions, record, type Step } from './testing/focus-sessions.ts';
import { cutAt, type Portion, portions, relabel, rewrite, toOn, toUnobserved } from './testing/rewrite.ts';

type Segments = readonly LabelledSegment[];
type Graded = Extract<ComputedGrade, { kind: 'graded' }>;

/** Sums of thousands of float products agree to this much; every point of a grade is far above it. */
const NOISE = 1e-9;
const RUNS = { numRuns: 2_000 };

/** Segments of sessions as they are recorded, and of worse ones that no browser could tell of. */
function sessions(): fc.Arbitrary<Segments> {
  const recorded = focusSessions().map((steps) => analyse(record(steps)).segments);
  return fc.oneof(recorded, labelledSessions());
}

function grade(segments: Segments, rubric?: number): ComputedGrade {
  return gradeSession(toMeasures(segments), rubric);
}

test('the sessions that are generated are of every kind, and most of them are graded', () => {
  const drawn = fc.sample(sessions(), 1_000);
  const kinds = drawn.flat().map(({ presence, label, by }) => `${presence} ${label} ${by}`);
  for (const kind of ['active on person', 'media off ai', 'active support rule', 'active unknown default'])
    expect(kinds).toContain(kind);
  for (const presence of ['away unknown default', 'unobserved unknown default'])
    expect(kinds).toContain(presence);
  expect(drawn.flat().some(({ isPrivate }) => isPrivate)).toBe(true);
  const graded = drawn.map((segments) => grade(segments)).filter(({ kind }) => kind === 'graded').length;
  expect(graded).toBeGreaterThan(400);
});

test.each([1, 2])(
  'rubric %i: both grades lie between 0 and 100, every interval the right way round',
  (rubric) => {
    check(sessions(), (segments) => {
      const computed = grade(segments, rubric);
      if (computed.kind === 'withheld') return;
      for (const { low, high } of [computed.quality, computed.distraction]) {
        expect(low).toBeGreaterThanOrEqual(-NOISE);
        expect(high).toBeGreaterThanOrEqual(low);
        expect(high).toBeLessThanOrEqual(100 + NOISE);
      }
    });
  },
);

test.each([1, 2])('rubric %i: turning any stretch into on-task time never worsens a grade', (rubric) => {
  check(fc.tuple(sessions(), portions()), ([segments, portion]) => {
    expectNotWorse(grade(segments, rubric), grade(rewrite(segments, portion, toOn), rubric));
  });
});

test.each<[string, (segment: LabelledSegment) => boolean]>([
  ['off', ({ label }) => label === 'off'],
  ['unknown', ({ presence, label }) => presence === 'active' && label === 'unknown'],
  ['away', ({ presence }) => presence === 'away'],
  ['unobserved', ({ presence }) => presence === 'unobserved'],
])('turning %s time, and nothing else, into on-task time never worsens a grade', (_name, isMeant) => {
  check(fc.tuple(sessions(), portions()), ([segments, portion]) => {
    const better = rewrite(segments, portion, (segment) => (isMeant(segment) ? toOn(segment) : segment));
    expectNotWorse(grade(segments), grade(better));
  });
});

test.each([1, 2])('rubric %i: calling a page off never improves a grade', (rubric) => {
  check(fc.tuple(sessions(), portions()), ([segments, portion]) => {
    expectNotWorse(grade(rewrite(segments, portion, relabel('off')), rubric), grade(segments, rubric));
  });
});

test('what nobody observed widens a grade, whatever it was, and never moves it', () => {
  check(fc.tuple(sessions(), portions()), ([segments, portion]) => {
    expectContains(grade(rewrite(segments, portion, toUnobserved)), grade(segments));
  });
});

test('a label that is missing widens a grade and never moves it', () => {
  check(fc.tuple(sessions(), portions()), ([segments, portion]) => {
    expectContains(grade(rewrite(segments, portion, relabel('unknown'))), grade(segments));
  });
});

test('several things missing at once widen it too', () => {
  check(fc.tuple(sessions(), fc.array(portions(), { maxLength: 5 })), ([segments, missing]) => {
    const gone = missing.reduce(
      (left: Segments, portion: Portion, index) =>
        rewrite(left, portion, index % 2 === 0 ? toUnobserved : relabel('unknown')),
      segments,
    );
    expectContains(grade(gone), grade(segments));
  });
});

test('the grade of rubric 1 lies within the one of rubric 2, and is it where everything was observed', () => {
  check(sessions(), (segments) => {
    const [first, second] = [grade(segments, 1), grade(segments, 2)];
    expectContains(second, first);
    const isSeen = segments.every(({ presence }) => presence !== 'unobserved');
    if (isSeen && first.kind === 'graded') expect({ ...second, rubric: 1 }).toEqual(first);
  });
});

test('cutting segments anywhere changes no grade', () => {
  const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
  check(fc.tuple(sessions(), cuts), ([segments, places]) => {
    const [startMs, endMs] = [segments[0]?.startMs ?? 0, segments.at(-1)?.endMs ?? 0];
    const cut = places.reduce(
      (pieces: Segments, at) => cutAt(pieces, Math.round(startMs + at * (endMs - startMs))),
      segments,
    );
    expect(toMeasures(cut)).toEqual(toMeasures(segments));
    expect(grade(cut)).toEqual(grade(segments));
  });
});

test('no total is longer than the session, and the session is no longer than the clock says', () => {
  check(focusSessions(), (steps) => {
    const { segments, measures } = analyse(record(steps));
    expect(measures.lengthMs).toBe(sumMs(segments));
    expect(measures.lengthMs).toBeLessThanOrEqual(steps.reduce((sum, { afterMs }) => sum + afterMs, 0));
    const { heldMs, awayMs, unobservedMs, onTaskMs, offMs } = measures;
    expect(heldMs + awayMs + unobservedMs).toBe(measures.lengthMs);
    expect(onTaskMs.low + offMs.high).toBe(heldMs);
  });
});

test('chunks that come twice or in another order change no analysis', () => {
  const arrivals = focusSessions().chain((steps) => {
    const numbered = record(steps).map((event, seq) => ({ seq, event }));
    const again = fc.array(fc.constantFrom(...numbered), { maxLength: 20 });
    return again.chain((copies) => {
      const all = [...numbered, ...copies];
      return fc.tuple(fc.constant(steps), fc.shuffledSubarray(all, { minLength: all.length }));
    });
  });
  check(arrivals, ([steps, arrived]) => {
    expect(analyse(inOrder(arrived))).toEqual(analyse(record(steps)));
  });
});

test('opening, closing and loading tabs behind the page changes no analysis', () => {
  check(fc.tuple(focusSessions(), fc.infiniteStream(fc.nat(3))), ([steps, looks]) => {
    const busy = steps.flatMap((step) => lookMeanwhile(step, looks.next().value ?? 0));
    expect(analyse(record(busy))).toEqual(analyse(record(steps)));
  });
});

test('a title that changes while the page stays changes no analysis', () => {
  check(fc.tuple(focusSessions(), fc.string()), ([steps, title]) => {
    const events = record(steps);
    const retitled = events.flatMap((event) =>
      event.kind === 'page-shown' && event.title ? [event, { ...event, title }] : [event],
    );
    expect(analyse(retitled)).toEqual(analyse(events));
  });
});

test('in whatever zone, on whatever day of the year and whatever the clocks do, a session has the same grade', () => {
  const zones = fc.constantFrom('Asia/Kathmandu', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns');
  const halfHours = fc.integer({ min: 0, max: 366 * 24 * 2 });
  check(fc.tuple(focusSessions(), zones, halfHours), ([steps, zone, later]) => {
    const there = analyse(record(steps, TEST_DAY_MS + later * 1_800_000, zone));
    const here = analyse(record(steps));
    expect(there.measures).toEqual(here.measures);
    expect(there.computed).toEqual(here.computed);
  });
});

function check<Value>(values: fc.Arbitrary<Value>, predicate: (value: Value) => void): void {
  fc.assert(fc.property(values, predicate), RUNS);
}

/** The same happening with some looks in between that show nothing new. */
function lookMeanwhile({ afterMs, what }: Step, looks: number): readonly Step[] {
  const partMs = Math.floor(afterMs / (looks + 1));
  const again = Array.from({ length: looks }, () => ({ afterMs: partMs, what: 'look again' }) as const);
  return [...again, { afterMs: afterMs - looks * partMs, what }];
}

function expectNotWorse(before: ComputedGrade, after: ComputedGrade): void {
  if (before.kind === 'withheld') return;
  const is = graded(after);
  for (const end of ['low', 'high'] as const) {
    expect(is.quality[end]).toBeGreaterThanOrEqual(before.quality[end] - NOISE);
    expect(is.distraction[end]).toBeLessThanOrEqual(before.distraction[end] + NOISE);
  }
}

/** A grade that is withheld holds anything; one that was not must not appear where it was withheld. */
function expectContains(wide: ComputedGrade, narrow: ComputedGrade): void {
  if (wide.kind === 'withheld') return;
  const inner = graded(narrow);
  expectWithin(inner.quality, wide.quality);
  expectWithin(inner.distraction, wide.distraction);
}

function expectWithin(inner: Interval, outer: Interval): void {
  expect(inner.low).toBeGreaterThanOrEqual(outer.low - NOISE);
  expect(inner.high).toBeLessThanOrEqual(outer.high + NOISE);
}

function graded(computed: ComputedGrade): Graded {
  if (computed.kind === 'withheld') throw new Error(`not graded: ${computed.reason}`);
  return computed;
}

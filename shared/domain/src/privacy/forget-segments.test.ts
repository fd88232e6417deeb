import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMarks } from '../marks.ts';
import type { Segment } from '../segment.ts';
import { eventStreams } from '../testing/arbitraries.ts';
import { clock, picture, timeline } from '../testing/index.ts';
import { toSegments } from '../to-segments.ts';
import { type Forgotten, forgetEvents } from './forget.ts';
import { forgetMarks, forgetSegments } from './forget-segments.ts';

const morning = timeline(`
  09:00 start "draft chapter 2" 60m
  09:00 docs.test
  09:20 www.video.test
  09:25 held video.test
  09:26 override video.test 5m "a break"
  09:30 idle
  09:40 back
  09:50 docs.test
  10:00 end
`);

function range(from: string, to: string): Forgotten {
  return { ranges: [{ fromMs: clock(from), toMs: clock(to) }], sites: [] };
}

test.each([
  ['a range in which a page was first seen', range('09:15', '09:28')],
  ['a range within one page', range('09:05', '09:10')],
  ['the whole session', range('08:00', '11:00')],
  ['a site with what is under it', { ranges: [], sites: ['video.test'] }],
  [
    'a site that was forgotten before it was seen',
    { ranges: [], sites: ['video.test'], sitesUntilMs: clock('09:10') },
  ],
])('%s is forgotten in segments as it is in events', (_name, forgotten) => {
  const told = forgotten.ranges.map(
    (chosen) => ({ kind: 'forgotten', occurredAtMs: clock('10:05'), ...chosen }) as const,
  );
  const events = [...forgetEvents(morning, forgotten), ...told];
  expect(picture(forgetSegments(toSegments(morning), forgotten))).toEqual(picture(toSegments(events)));
  expect(forgetMarks(toMarks(morning), forgotten)).toEqual(toMarks(events));
});

const forgettings = fc.record({
  ranges: fc.array(
    fc.tuple(fc.nat({ max: 3_600 }), fc.nat({ max: 1_200 })).map(([from, length]) => ({
      fromMs: clock('09:00') + from * 1_000,
      toMs: clock('09:00') + (from + length) * 1_000,
    })),
    { maxLength: 3 },
  ),
  sites: fc.subarray(['a.test', 'docs.test']),
});

test('no time is lost, nothing is named in a range, and nothing is named that was not', () => {
  fc.assert(
    fc.property(eventStreams(), forgettings, (events, forgotten) => {
      const before = toSegments(events);
      const after = forgetSegments(before, forgotten);
      expect(lengthOf(after)).toBe(lengthOf(before));
      for (const { page, startMs, endMs } of after.filter(isNamed)) {
        expect(forgotten.ranges.some(({ fromMs, toMs }) => fromMs < endMs && startMs < toMs)).toBe(false);
        expect(before.find((known) => known.startMs <= startMs && endMs <= known.endMs)?.page).toEqual(page);
      }
      expect(forgetSegments(after, forgotten)).toEqual(after);
    }),
  );
});

function lengthOf(segments: readonly Segment[]): number {
  return segments.reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
}

function isNamed({ page }: Segment): boolean {
  return page !== undefined;
}

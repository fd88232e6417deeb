import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyseSession } from './analyse-session.ts';
import type { SessionEvent } from './event.ts';
import { foldSession } from './fold-session.ts';
import { inOrder } from './in-order.ts';
import type { Segment } from './segment.ts';
import { eventStreams, pagesShown, TICK_MS } from './testing/arbitraries.ts';
import { paintSession } from './testing/paint-session.ts';
import { toSegments } from './to-segments.ts';

test('segments agree with painting the session second by second', () => {
  fc.assert(
    fc.property(eventStreams(), (events) => {
      expect(sampled(toSegments(events))).toEqual(paintSession(events));
    }),
    { numRuns: 1_000 },
  );
});

test('segments tile the session: in order, never overlapping, no two that could be one', () => {
  fc.assert(
    fc.property(eventStreams(), (events) => {
      const segments = toSegments(events);
      const session = foldSession('s', events, true);
      for (const [index, { startMs, endMs }] of segments.entries()) {
        expect(startMs).toBeLessThan(endMs);
        expect(startMs).toBeGreaterThanOrEqual(
          segments[index - 1]?.endMs ?? session?.startedAtMs ?? Infinity,
        );
        expect(endMs).toBeLessThanOrEqual(session?.endedAtMs ?? -Infinity);
        expect(isContinued(segments[index - 1], segments[index])).toBe(false);
      }
    }),
  );
});

test('chunks in any order and any number of copies make the same session', () => {
  const arrivals = eventStreams().chain((events) => {
    const numbered = events.map((event, seq) => ({ seq, event }));
    return fc.tuple(
      fc.constant(events),
      fc.array(fc.constantFrom(...numbered)).chain((again) => {
        const all = [...numbered, ...again];
        return fc.shuffledSubarray(all, { minLength: all.length });
      }),
    );
  });
  fc.assert(
    fc.property(arrivals, ([events, arrived]) => {
      expect(inOrder(arrived)).toEqual(events);
    }),
  );
});

test('looking again at the same page changes nothing, whatever its title says now', () => {
  const looks = fc.tuple(
    eventStreams(),
    pagesShown(),
    fc.nat(),
    fc.constantFrom(undefined, 'New', '(4) New'),
  );
  fc.assert(
    fc.property(looks, ([events, page, at, title]) => {
      const index = 1 + (at % (events.length - 1));
      const occurredAtMs = events[index - 1]?.occurredAtMs ?? 0;
      const first: SessionEvent = { ...page, occurredAtMs, title: 'First' };
      const once = events.toSpliced(index, 0, first);
      const twice = events.toSpliced(index, 0, first, { ...first, title });
      expect(toSegments(twice)).toEqual(toSegments(once));
    }),
  );
});

test('a session at another time and in another zone is the same session, moved', () => {
  const moves = fc.tuple(eventStreams(), fc.integer({ min: -1_000, max: 1_000_000_000 }));
  fc.assert(
    fc.property(moves, ([events, byMs]) => {
      const here = analyseSession({ sessionId: 's', events, rules: [] });
      const moved = events.map((event) => inOtherZone(moveEvent(event, byMs)));
      const there = analyseSession({ sessionId: 's', events: moved, rules: [] });
      expect(there.measures).toEqual(here.measures);
      expect(there.computed).toEqual(here.computed);
      expect(there.segments).toEqual(here.segments.map((segment) => moveSegment(segment, byMs)));
    }),
  );
});

test('forgetting only ever turns time into unobserved time', () => {
  const forgettings = fc.tuple(eventStreams(), fc.nat(300), fc.nat(100));
  fc.assert(
    fc.property(forgettings, ([events, from, length]) => {
      const startMs = events[0]?.occurredAtMs ?? 0;
      const fromMs = startMs + from * TICK_MS;
      const toMs = fromMs + length * TICK_MS;
      const before = sampled(toSegments(events));
      const after = sampled(toSegments([...events, { kind: 'forgotten', fromMs, toMs, occurredAtMs: toMs }]));
      expect([...after.keys()]).toEqual([...before.keys()]);
      for (const [ms, sight] of after)
        expect(sight).toBe(ms >= fromMs && ms < toMs ? 'unobserved' : before.get(ms));
    }),
  );
});

/** What the segments say at the beginning of every second, as `paintSession` does. */
function sampled(segments: readonly Segment[]): ReadonlyMap<number, string> {
  const samples = new Map<number, string>();
  for (const { startMs, endMs, presence, page, isPrivate } of segments) {
    const place = isPrivate ? ' private' : page ? ` ${page.site}${page.path ?? ''}` : '';
    for (let ms = startMs; ms < endMs; ms += TICK_MS) samples.set(ms, presence + place);
  }
  return samples;
}

function isContinued(last: Segment | undefined, next: Segment | undefined): boolean {
  return (
    last?.endMs === next?.startMs &&
    last?.presence === next?.presence &&
    last?.isPrivate === next?.isPrivate &&
    last?.page?.site === next?.page?.site &&
    last?.page?.path === next?.page?.path
  );
}

function moveEvent(event: SessionEvent, byMs: number): SessionEvent {
  const occurredAtMs = event.occurredAtMs + byMs;
  switch (event.kind) {
    case 'went-idle':
      return { ...event, occurredAtMs, sinceMs: event.sinceMs + byMs };
    case 'interrupted':
      return { ...event, occurredAtMs, lastSeenMs: event.lastSeenMs + byMs };
    case 'forgotten':
      return { ...event, occurredAtMs, fromMs: event.fromMs + byMs, toMs: event.toMs + byMs };
    default:
      return { ...event, occurredAtMs };
  }
}

function inOtherZone(event: SessionEvent): SessionEvent {
  return event.kind === 'session-started' ? { ...event, timeZone: 'Australia/Lord_Howe' } : event;
}

function moveSegment<Kind extends Segment>(segment: Kind, byMs: number): Kind {
  return { ...segment, startMs: segment.startMs + byMs, endMs: segment.endMs + byMs };
}

import fc from 'fast-check';
import type { SessionEvent, SessionFact } from '../event.ts';
import type { LabelledSegment } from '../label.ts';
import { TEST_DAY_MS } from './clock.ts';

const SITES = ['docs.test', 'ref.test', 'video.test'];
const PATHS = [undefined, '/a', '/b'];
const TITLES = [undefined, '', 'Notes', '(3) Inbox'];

/**
 * Streams of one finished session as a browser might really record them, and worse: clocks that run back, pauses
 * that never end, idleness told late, a start that comes twice, things forgotten afterwards. Times within ~20 s steps,
 * so that a test may walk through every millisecond ÷ `TICK_MS`.
 */
export function eventStreams(): fc.Arbitrary<readonly SessionEvent[]> {
  return fc
    .tuple(
      fc.array(fc.tuple(steps(), facts()), { maxLength: 24 }),
      fc.array(afterthoughts(), { maxLength: 3 }),
    )
    .map(([told, afterthought]) => {
      const during = onAClock([[0, STARTED], ...told, [5, ENDED]]);
      const endMs = during.at(-1)?.occurredAtMs ?? TEST_DAY_MS;
      return [...during, ...afterthought.map((fact) => ({ ...fact, occurredAtMs: endMs }))];
    });
}

/** Every time in an event stream is a whole number of these after `TEST_DAY_MS`. */
export const TICK_MS = 1_000;

/** Labelled segments that tile a session from 0, with pauses as holes, lengths from under δ to beyond every cap. */
export function labelledSessions(): fc.Arbitrary<readonly LabelledSegment[]> {
  return fc
    .array(fc.tuple(lengths(), fc.boolean(), sights()), { minLength: 1, maxLength: 30 })
    .map((stretches) => {
      const segments: LabelledSegment[] = [];
      let nowMs = 0;
      for (const [lengthMs, hasPauseAfter, sight] of stretches) {
        segments.push({ ...sight, startMs: nowMs, endMs: nowMs + lengthMs });
        nowMs += lengthMs + (hasPauseAfter && lengthMs % 7 === 0 ? 90_000 : 0);
      }
      return segments;
    });
}

const STARTED: SessionFact = {
  kind: 'session-started',
  intent: 'write notes',
  mode: 'open',
  timeZone: 'Europe/Berlin',
};
const ENDED: SessionFact = { kind: 'session-ended', reason: 'finished' };

/** Seconds to the next event; sometimes the clock is set back. */
function steps(): fc.Arbitrary<number> {
  return fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 1, arbitrary: fc.integer({ min: -20, max: -1 }) },
  );
}

function onAClock(told: readonly (readonly [number, SessionFact])[]): readonly SessionEvent[] {
  let nowMs = TEST_DAY_MS + 100 * TICK_MS;
  return told.map(([step, fact]) => {
    nowMs += step * TICK_MS;
    return { ...fact, occurredAtMs: nowMs };
  });
}

function facts(): fc.Arbitrary<SessionFact> {
  const moments = fc.integer({ min: 60, max: 400 }).map((seconds) => TEST_DAY_MS + seconds * TICK_MS);
  const simple = fc.constantFrom<SessionFact>(
    { kind: 'session-paused' },
    { kind: 'session-resumed' },
    { kind: 'private-shown' },
    { kind: 'browser-left' },
    { kind: 'locked' },
    { kind: 'came-back' },
    { kind: 'site-held', site: 'video.test', by: 'block' },
    STARTED,
  );
  return fc.oneof(
    { weight: 4, arbitrary: pagesShown() },
    { weight: 5, arbitrary: simple },
    { weight: 1, arbitrary: moments.map((sinceMs) => ({ kind: 'went-idle', sinceMs }) as const) },
    { weight: 1, arbitrary: moments.map((lastSeenMs) => ({ kind: 'interrupted', lastSeenMs }) as const) },
  );
}

export function pagesShown() {
  return fc.record({
    kind: fc.constant('page-shown' as const),
    site: fc.constantFrom(...SITES),
    path: fc.constantFrom(...PATHS),
    title: fc.constantFrom(...TITLES),
    audible: fc.boolean(),
  });
}

function afterthoughts(): fc.Arbitrary<SessionFact> {
  const seconds = fc.integer({ min: 0, max: 400 });
  return fc.oneof(
    fc.constant({ kind: 'logged', quality: 70 } as const),
    fc.tuple(seconds, seconds).map(
      ([from, to]) =>
        ({
          kind: 'forgotten',
          fromMs: TEST_DAY_MS + from * TICK_MS,
          toMs: TEST_DAY_MS + to * TICK_MS,
        }) as const,
    ),
  );
}

function lengths(): fc.Arbitrary<number> {
  return fc.oneof(
    fc.integer({ min: 1, max: 10_000 }),
    fc.integer({ min: 30_000, max: 90_000 }),
    fc.integer({ min: 60_000, max: 2_400_000 }),
  );
}

function sights(): fc.Arbitrary<Omit<LabelledSegment, 'startMs' | 'endMs'>> {
  const nobody = { label: 'unknown', by: 'default' } as const;
  return fc.oneof(
    { weight: 6, arbitrary: pageSights() },
    fc.constant({ presence: 'away', ...nobody } as const),
    fc.constant({ presence: 'unobserved', ...nobody } as const),
    fc.constant({ presence: 'active', isPrivate: true, ...nobody } as const),
  );
}

function pageSights(): fc.Arbitrary<Omit<LabelledSegment, 'startMs' | 'endMs'>> {
  return fc.record({
    presence: fc.constantFrom('active', 'media'),
    label: fc.constantFrom('on', 'support', 'off', 'unknown'),
    by: fc.constant('person'),
    page: fc.record({ site: fc.constantFrom(...SITES), path: fc.constantFrom('/a', '/b') }),
  });
}

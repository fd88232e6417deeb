import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toMeasures } from '../measure/to-measures.ts';
import { labelledSessions } from '../testing/arbitraries.ts';
import { stretches } from '../testing/index.ts';
import { details, MINUTE, MORNING } from '../testing/known-week.ts';
import { toSessionFacts } from './session-facts.ts';

test('a strip runs from the session’s start to its end, pauses and all', () => {
  const facts = toSessionFacts(stretches('10m on, 2m away, 5m pause, 3m private, 1m unobserved, 4m off'));
  expect(facts.strip).toEqual({
    resolutionMs: 0,
    runs: [
      { kind: 'on', ms: 10 * MINUTE },
      { kind: 'away', ms: 2 * MINUTE },
      { kind: 'pause', ms: 5 * MINUTE },
      { kind: 'unknown', ms: 3 * MINUTE },
      { kind: 'unobserved', ms: MINUTE },
      { kind: 'off', ms: 4 * MINUTE },
    ],
  });
});

test('a strip of a restless session stays small and as long as the session', () => {
  const restless = stretches(
    Array.from({ length: 900 }, (_, i) =>
      i % 3 === 0 ? '9s on' : i % 3 === 1 ? '4s off' : '2s away',
    ).join(),
  );
  const { runs, resolutionMs } = toSessionFacts(restless).strip;
  expect(runs.length).toBeLessThanOrEqual(120);
  expect(runs.reduce((sum, { ms }) => sum + ms, 0)).toBe(900 * 5_000);
  expect(resolutionMs).toBe((900 * 5_000) / 120);
});

test('what is kept of a session adds up to its measures', () => {
  fc.assert(
    fc.property(labelledSessions(), (segments) => {
      const { sites, slots, strip, stretch } = toSessionFacts(segments);
      const measures = toMeasures(segments);
      const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
      const privateMs = sum(
        segments.filter(({ isPrivate }) => isPrivate).map(({ startMs, endMs }) => endMs - startMs),
      );
      expect(sum(slots.map(({ heldMs }) => heldMs))).toBe(measures.heldMs);
      expect(sum(slots.map(({ onTaskMs }) => onTaskMs.low))).toBe(measures.onTaskMs.low);
      expect(sum(slots.map(({ onTaskMs }) => onTaskMs.high))).toBe(measures.onTaskMs.high);
      expect(sum(sites.map(({ heldMs }) => heldMs))).toBe(measures.heldMs - privateMs);
      expect(sum(strip.runs.map(({ ms }) => ms))).toBe(
        (segments.at(-1)?.endMs ?? 0) - (segments[0]?.startMs ?? 0),
      );
      expect(stretch?.ms ?? 0).toBe(measures.longestStretchMs.minute);
    }),
  );
});

test('a report from what was kept is the report from the segments', () => {
  const { summary, analysis } = MORNING;
  if (!analysis?.segments) throw new Error('there must be segments');
  const { measures, computed } = analysis;
  const kept = { summary, analysis: { measures, computed, facts: toSessionFacts(analysis.segments) } };
  expect(details([kept])).toEqual(details([MORNING]));
  const old = { ...kept.analysis, facts: { ...kept.analysis.facts, version: 0, sites: [] } };
  expect(details([{ summary, analysis: { ...old, segments: analysis.segments } }])).toEqual(
    details([MORNING]),
  );
});

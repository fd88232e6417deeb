import { expect, test } from 'vitest';
import { stretches } from '../testing/index.ts';
import { cuesIn, toPlanCues } from './plan-cues.ts';

const MINUTE = 60_000;

/** Whether the action of a plan that was cued five minutes into the session held. */
function kept(after: string): boolean | undefined {
  const [cue] = toPlanCues(stretches(`5m off, ${after}`), [{ atMs: 5 * MINUTE }]);
  return cue?.kept;
}

test('M14: five minutes of work begun within a minute are a plan kept', () => {
  // begun after 60 s, 3 + 2 min with 60 s bridged
  expect(kept('1m off, 3m on, 1m off, 2m on, 20m off')).toBe(true);
  expect(kept('5m support, 20m off')).toBe(true);
});

test('M14: begun too late, held too short or broken for too long is a plan not kept', () => {
  expect(kept('61s off, 30m on')).toBe(false);
  expect(kept('299s on, 20m off')).toBe(false);
  expect(kept('4m on, 61s off, 20m on')).toBe(false);
  expect(kept('20m off')).toBe(false);
  expect(kept('20m away')).toBe(false);
});

test('M14: work that was going on counts from the cue, not from before it', () => {
  const segments = stretches('10m on, 20m off');
  const keptAt = (atMs: number) => toPlanCues(segments, [{ atMs }])[0]?.kept;
  expect(keptAt(4 * MINUTE)).toBe(true);
  expect(keptAt(5 * MINUTE)).toBe(true);
  expect(keptAt(6 * MINUTE)).toBe(false);
});

test('M14: a session that ends before is no answer', () => {
  expect(kept('4m on')).toBeUndefined();
  expect(kept('4m on, 30s off')).toBeUndefined();
  expect(kept('30s off')).toBeUndefined();
  expect(kept('61s off')).toBe(false);
  expect(kept('4m on, 61s off')).toBe(false);
});

test('M14: where unknown pages decide, nobody can say', () => {
  expect(kept('10m unknown, 10m off')).toBeUndefined();
  expect(kept('3m on, 3m unknown, 10m off')).toBeUndefined();
  expect(kept('6m on, 3m unknown, 10m off')).toBe(true);
  expect(kept('2m off, 10m unknown, 10m off')).toBe(false);
});

test('M14: cues are read from the stream, each with its solution', () => {
  const start = { kind: 'session-started', intent: '', mode: 'open', timeZone: 'UTC' } as const;
  const cue = { kind: 'plan-cued', cue: 'when I open the news' } as const;
  expect(
    cuesIn([
      { ...start, occurredAtMs: 0 },
      { ...cue, occurredAtMs: 10, solutionId: 'a' },
      { ...cue, occurredAtMs: 5 },
      { kind: 'session-ended', reason: 'finished', occurredAtMs: 20 },
      { ...cue, occurredAtMs: 30 },
    ]),
  ).toEqual([{ atMs: 10, solutionId: 'a' }, { atMs: 10 }]);
  expect(toPlanCues(stretches('10m on'), [{ atMs: 0, solutionId: 'a' }])).toEqual([
    { solutionId: 'a', kept: true },
  ]);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { labelledSessions } from '../testing/arbitraries.ts';
import { stretches } from '../testing/index.ts';
import { toStrip } from './strip.ts';

const sum = (runs: readonly { readonly ms: number }[]) => runs.reduce((total, { ms }) => total + ms, 0);

test('a session is told as it went, pauses with it, and what continues is one run', () => {
  const { runs, resolutionMs } = toStrip(
    stretches('1m unobserved, 5m on, 5m on docs.test, 2m off, 3m pause, 4m away, 1m private'),
  );
  expect(runs.map(({ kind, ms }) => `${kind} ${ms / 60_000}`)).toEqual([
    ...['unobserved 1', 'on 10', 'off 2', 'pause 3', 'away 4', 'unknown 1'],
  ]);
  expect(resolutionMs).toBe(0);
});

test('nothing is told of a session in which there is nothing', () => {
  expect(toStrip([])).toEqual({ runs: [], resolutionMs: 0 });
});

test('of a restless session each cell is what filled it longest', () => {
  const restless = Array.from({ length: 200 }, () => '40s on, 20s off').join(', ');
  const { runs, resolutionMs } = toStrip(stretches(restless));
  expect(resolutionMs).toBe(100_000); // 200 min ÷ 120
  expect(runs).toEqual([{ kind: 'on', ms: 200 * 60_000 }]);
});

test('however a session went, at most 120 runs that differ from their neighbours add up to it', () => {
  const manySegments = fc.array(labelledSessions(), { minLength: 1, maxLength: 12 }).map((sessions) => {
    let nowMs = 0;
    return sessions.flatMap((session) => {
      const shiftMs = nowMs;
      nowMs += session.at(-1)?.endMs ?? 0;
      return session.map((one) => ({ ...one, startMs: one.startMs + shiftMs, endMs: one.endMs + shiftMs }));
    });
  });
  fc.assert(
    fc.property(manySegments, (segments) => {
      const { runs } = toStrip(segments);
      expect(runs.length).toBeLessThanOrEqual(120);
      expect(sum(runs)).toBe((segments.at(-1)?.endMs ?? 0) - (segments[0]?.startMs ?? 0));
      expect(runs.filter(({ kind }, index) => kind === runs[index - 1]?.kind)).toEqual([]);
      expect(runs.every(({ ms }) => ms > 0)).toBe(true);
    }),
  );
});

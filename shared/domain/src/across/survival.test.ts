import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarOf } from '../calendar/calendar.ts';
import { type FocusSpell, toHalfLife } from './half-life.ts';
import { type Spell, toSurvival } from './survival.ts';

const MINUTE = 60_000;

/** `6 6 6 6+` in minutes; + where only the watching ended. */
function spells(text: string): readonly Spell[] {
  return text
    .split(' ')
    .map((word) => ({ ms: Number.parseInt(word, 10) * MINUTE, happened: !word.endsWith('+') }));
}

test('M16, worked by hand', () => {
  /*
   *     at risk   10 of 5, 10, 10+, 15, 20+, 25, 30, 30+, 40+, 50+
   *     5         1 of 10   0.9
   *     10        1 of 9    0.9 · 8/9 = 0.8            (10+ is still at risk at 10)
   *     15        1 of 7    0.8 · 6/7 = 0.685714
   *     25        1 of 5    0.685714 · 4/5 = 0.548571
   *     30        1 of 4    0.548571 · 3/4 = 0.411429  half-life 30 min
   */
  const { steps, halfLifeMs, happened } = toSurvival(spells('30 5 10 10+ 15 20+ 25 30+ 40+ 50+'));
  expect(happened).toBe(5);
  expect(steps.map(({ atMs, atRisk }) => [atMs / MINUTE, atRisk])).toEqual([
    [5, 10],
    [10, 9],
    [15, 7],
    [25, 5],
    [30, 4],
  ]);
  for (const [index, share] of [0.9, 0.8, 0.685714, 0.548571, 0.411429].entries())
    expect(steps[index]?.share).toBeCloseTo(share, 6);
  expect(halfLifeMs).toBe(30 * MINUTE);
});

test('M16: the curve of the textbook', () => {
  /*
   *     Remission in weeks under 6-MP (Freireich et al. 1963, the table every textbook on survival prints):
   *     6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+
   *     S(6) 0.857 · S(7) 0.807 · S(10) 0.753 · S(13) 0.690 · S(16) 0.627 · S(22) 0.538 · S(23) 0.448, median 23
   *     Greenwood at 10: Σ 3/(21·18) + 1/(17·16) + 1/(15·14) = 0.016375, σ of log(−log S) = √0.016375 ÷ |ln 0.753| = 0.4510
   *     0.752941 ^ e^(±1.645 · 0.4510) → 0.5511 … 0.8736
   */
  const { steps, halfLifeMs } = toSurvival(
    spells('6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'),
  );
  expect(steps.map(({ share }) => share.toFixed(3))).toEqual([
    '0.857',
    '0.807',
    '0.753',
    '0.690',
    '0.627',
    '0.538',
    '0.448',
  ]);
  expect(halfLifeMs).toBe(23 * MINUTE);
  expect(steps[2]?.low).toBeCloseTo(0.5511, 3);
  expect(steps[2]?.high).toBeCloseTo(0.8736, 3);
});

test('M16: without a distraction there is no half-life yet', () => {
  expect(toSurvival(spells('50+ 25+'))).toEqual({
    spells: 2,
    happened: 0,
    steps: [],
    censoredAtMs: [25 * MINUTE, 50 * MINUTE],
  });
  expect(toSurvival([])).toEqual({ spells: 0, happened: 0, steps: [], censoredAtMs: [] });
});

test('M16: when every session was distracted the curve ends at 0', () => {
  const { steps, halfLifeMs } = toSurvival(spells('10 20'));
  expect(steps.map(({ share }) => share)).toEqual([0.5, 0]);
  expect(steps.at(-1)?.low).toBe(0);
  expect(halfLifeMs).toBe(10 * MINUTE);
});

test('M16: the curve only falls, within its interval and between 0 and 1; without censoring it is the plain share', () => {
  const lives = fc.array(fc.record({ ms: fc.integer({ min: 0, max: 50 }), happened: fc.boolean() }), {
    maxLength: 40,
  });
  fc.assert(
    fc.property(lives, (watched) => {
      let last = 1;
      for (const { share, low, high } of toSurvival(watched).steps) {
        expect(share).toBeLessThan(last);
        expect(low).toBeLessThanOrEqual(share + 1e-12);
        expect(high).toBeGreaterThanOrEqual(share - 1e-12);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        last = share;
      }
      const all = watched.map(({ ms }) => ({ ms, happened: true }));
      for (const { atMs, share } of toSurvival(all).steps)
        expect(share).toBeCloseTo(all.filter(({ ms }) => ms > atMs).length / all.length, 9);
    }),
    { numRuns: 1_000 },
  );
});

function focus(
  iso: string,
  plannedMinutes: number | undefined,
  onsetMinutes?: number,
  coverage = 1,
): FocusSpell {
  return {
    startedAtMs: Date.parse(iso),
    ...(plannedMinutes !== undefined && { plannedMs: plannedMinutes * MINUTE }),
    measures: {
      lengthMs: 50 * MINUTE,
      coverage,
      ...(onsetMinutes !== undefined && { onsetMs: onsetMinutes * MINUTE }),
    },
  };
}

test('M16: sessions are grouped by the hour on the person’s wall and by the length planned', () => {
  const { all, byHour, byLength } = toHalfLife(
    [
      focus('2026-11-16T08:30+01:00', 25, 10),
      focus('2026-11-16T11:59+01:00', 26),
      focus('2026-11-16T12:00+01:00', 50, 20),
      focus('2026-11-16T23:00+01:00', 51, 5),
      focus('2026-11-17T00:30+01:00', undefined),
    ],
    calendarOf('Europe/Berlin'),
  );
  expect(all).toMatchObject({ spells: 5, happened: 3 });
  expect(byHour.map(({ fromHour, survival }) => [fromHour, survival.spells])).toEqual([
    [0, 1],
    [8, 2],
    [12, 1],
    [20, 1],
  ]);
  expect(byLength.map(({ length, survival }) => [length, survival.spells])).toEqual([
    ['up-to-25', 1],
    ['up-to-50', 2],
    ['longer', 1],
    ['open', 1],
  ]);
});

test('M16: a session that hardly anybody observed says nothing of when it was first distracted', () => {
  const sessions = [focus('2026-11-16T08:30Z', 25, 10, 0.59), focus('2026-11-16T08:30Z', 25, 10, 0.6)];
  expect(toHalfLife(sessions, calendarOf('UTC')).all.spells).toBe(1);
});

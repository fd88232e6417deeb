import type { Interval } from '../grade.ts';

/** How long it lasted, and whether it ended by itself (`happened`) or only the watching did. */
export type Spell = { readonly ms: number; readonly happened: boolean };

/** The share still standing from `atMs` on until the next step, with a 90 % interval; `atRisk`: spells watched that long. */
export type SurvivalStep = Interval & {
  readonly atMs: number;
  readonly share: number;
  readonly atRisk: number;
  readonly happened: number;
};

/** A Kaplan–Meier curve. It starts at share 1 and steps down where something happened. */
export type Survival = {
  readonly spells: number;
  readonly happened: number;
  readonly steps: readonly SurvivalStep[];
  /** When watching ended before anything happened, in order: the ticks on the curve. */
  readonly censoredAtMs: readonly number[];
  /** When the share falls to one half or below, and when the ends of its interval do; absent while that has not been seen. */
  readonly halfLifeMs?: number | undefined;
  readonly halfLifeLowMs?: number | undefined;
  readonly halfLifeHighMs?: number | undefined;
};

const Z_90 = 1.6448536269514722;

/**
 * Kaplan and Meier 1958 (10.1080/01621459.1958.10501452): S(t) = Π (1 − happened ÷ at risk) over the times up to t. Who is
 * watched exactly until t is still at risk at t. Interval: log(−log S) ± 1.645 of Greenwood's error.
 */
export function toSurvival(spells: readonly Spell[]): Survival {
  const steps = toSteps(spells);
  const firstBelow = (end: 'share' | 'low' | 'high') => steps.find((step) => step[end] <= 0.5)?.atMs;
  return {
    spells: spells.length,
    happened: spells.filter(({ happened }) => happened).length,
    steps,
    censoredAtMs: spells.flatMap(({ ms, happened }) => (happened ? [] : [ms])).toSorted((a, b) => a - b),
    halfLifeMs: firstBelow('share'),
    halfLifeLowMs: firstBelow('low'),
    halfLifeHighMs: firstBelow('high'),
  };
}

function toSteps(spells: readonly Spell[]): readonly SurvivalStep[] {
  const steps: SurvivalStep[] = [];
  let [share, error, lastHigh] = [1, 0, 1];
  for (const atMs of timesOf(spells)) {
    const atRisk = spells.filter(({ ms }) => ms >= atMs).length;
    const happened = spells.filter((spell) => spell.happened && spell.ms === atMs).length;
    share *= 1 - happened / atRisk;
    error += happened / (atRisk * (atRisk - happened));
    const { low, high } = boundsOf(share, error);
    lastHigh = Math.min(lastHigh, high);
    steps.push({ atMs, share, low, high: lastHigh, atRisk, happened });
  }
  return steps;
}

function timesOf(spells: readonly Spell[]): readonly number[] {
  const times = new Set(spells.filter(({ happened }) => happened).map(({ ms }) => ms));
  return [...times].toSorted((a, b) => a - b);
}

/** Where nothing is left standing the error has no end: then it may be anything below what it was. */
function boundsOf(share: number, error: number): Interval {
  if (share <= 0) return { low: 0, high: 1 };
  const away = Math.exp((Z_90 * Math.sqrt(error)) / Math.log(share));
  const ends = [share ** away, share ** (1 / away)];
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

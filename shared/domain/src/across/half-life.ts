import type { Calendar } from '../calendar/calendar.ts';
import { wallMsAt } from '../calendar/wall-clock.ts';
import { MINIMUM_COVERAGE } from '../grade-session.ts';
import type { Measures } from '../measure/measures.ts';
import { type Spell, type Survival, toSurvival } from './survival.ts';

export type FocusSpell = {
  readonly startedAtMs: number;
  /** Absent for open-ended sessions. */
  readonly plannedMs?: number | undefined;
  readonly goalId?: string | undefined;
  readonly measures: Pick<Measures, 'lengthMs' | 'onsetMs' | 'coverage'>;
};

/** M16: how long work stays undistracted; in all, by the hour of the start on the person's wall, by the length planned, by goal. */
export type HalfLife = {
  readonly all: Survival;
  /** Four hours each, from `fromHour` o'clock; only those with sessions. */
  readonly byHour: readonly { readonly fromHour: number; readonly survival: Survival }[];
  /** By minutes planned; only those with sessions. */
  readonly byLength: readonly {
    readonly length: PlannedLength;
    readonly survival: Survival;
  }[];
  /** Most sessions first; sessions that serve none are in none. */
  readonly byGoal: readonly { readonly goalId: string; readonly survival: Survival }[];
};

export type PlannedLength = 'up-to-25' | 'up-to-50' | 'longer' | 'open';

const HOUR_MS = 3_600_000;
const BAND_HOURS = 4;
const LENGTHS: readonly PlannedLength[] = ['up-to-25', 'up-to-50', 'longer', 'open'];

/**
 * M16: Kaplan–Meier over the sessions' time to the first distraction (M11, session time), censored at the session's end.
 * Sessions that were observed for less than 60 % tell nothing and are left out.
 */
export function toHalfLife(sessions: readonly FocusSpell[], { timeZone }: Calendar): HalfLife {
  const seen = sessions.filter(({ measures }) => measures.coverage >= MINIMUM_COVERAGE);
  const byHour = Map.groupBy(seen, ({ startedAtMs }) => bandOf(startedAtMs, timeZone));
  const byLength = Map.groupBy(seen, lengthOf);
  return {
    all: survivalOf(seen),
    byHour: [...byHour]
      .map(([fromHour, group]) => ({ fromHour, survival: survivalOf(group) }))
      .toSorted((a, b) => a.fromHour - b.fromHour),
    byLength: LENGTHS.flatMap((length) => {
      const group = byLength.get(length);
      return group ? [{ length, survival: survivalOf(group) }] : [];
    }),
    byGoal: [...Map.groupBy(seen, ({ goalId }) => goalId)]
      .flatMap(([goalId, group]) => (goalId === undefined ? [] : [{ goalId, survival: survivalOf(group) }]))
      .toSorted((a, b) => b.survival.spells - a.survival.spells || (a.goalId < b.goalId ? -1 : 1)),
  };
}

function survivalOf(sessions: readonly FocusSpell[]): Survival {
  return toSurvival(sessions.map(toSpell));
}

function toSpell({ measures: { onsetMs, lengthMs } }: FocusSpell): Spell {
  return { ms: onsetMs ?? lengthMs, happened: onsetMs !== undefined };
}

function bandOf(ms: number, timeZone: string): number {
  const hour = Math.floor(wallMsAt(ms, timeZone) / HOUR_MS);
  return Math.floor((((hour % 24) + 24) % 24) / BAND_HOURS) * BAND_HOURS;
}

function lengthOf({ plannedMs }: FocusSpell): PlannedLength {
  if (plannedMs === undefined) return 'open';
  if (plannedMs <= 25 * 60_000) return 'up-to-25';
  return plannedMs <= 50 * 60_000 ? 'up-to-50' : 'longer';
}

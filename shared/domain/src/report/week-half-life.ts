import { toHalfLife } from '../across/half-life.ts';
import type { Survival } from '../across/survival.ts';
import type { Calendar } from '../calendar/calendar.ts';
import type { Goal } from '../goal/goal.ts';
import type { HalfLifeCurve, WeekHalfLife } from './details.ts';
import { type ToldSession, toSpell } from './told-session.ts';

const NEWEST = 100;
/** Sessions before a curve is more than a story of a few days. */
const SESSIONS_NEEDED = 8;

/** M16 over the newest 100 of these sessions; where there are fewer than 8 of a kind, how many there are. */
export function toWeekHalfLife(
  told: readonly ToldSession[],
  calendar: Calendar,
  goals: readonly Goal[],
): WeekHalfLife {
  const newest = told.toSorted((a, b) => b.startedAtMs - a.startedAtMs).slice(0, NEWEST);
  const { all, byHour, byLength, byGoal } = toHalfLife(newest.map(toSpell), calendar);
  return {
    all: toCurve(all),
    byHour: byHour.map(({ fromHour, survival }) => ({ fromHour, curve: toCurve(survival) })),
    byLength: byLength.map(({ length, survival }) => ({ length, curve: toCurve(survival) })),
    byGoal: byGoal.flatMap(({ goalId, survival }) => {
      const name = goals.find((goal) => goal.goalId === goalId)?.name;
      return name === undefined ? [] : [{ goalId, name, curve: toCurve(survival) }];
    }),
  };
}

function toCurve({ spells, steps, ...rest }: Survival): HalfLifeCurve {
  if (spells < SESSIONS_NEEDED) return { kind: 'not-enough', have: spells, need: SESSIONS_NEEDED };
  return { kind: 'curve', sessions: spells, steps: steps.map(rounded), ...rest };
}

/** A report keeps what can be seen. */
function rounded({ share, low, high, ...rest }: Survival['steps'][number]): Survival['steps'][number] {
  return { ...rest, share: toFourDigits(share), low: toFourDigits(low), high: toFourDigits(high) };
}

function toFourDigits(share: number): number {
  return Math.round(share * 10_000) / 10_000;
}

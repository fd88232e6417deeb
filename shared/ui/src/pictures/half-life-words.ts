import type { HalfLifeCurve, WeekHalfLife } from '@locked-in/domain';
import { formatDuration, formatShare } from '../format.ts';
import { counterIn } from '../plural.ts';
import type { SeenCurve } from './curve-layout.ts';
import { hourClock } from './hour-clock.ts';
import type { Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

const BAND_HOURS = 4;

/** "After 18 min, likely 12 min to 31 min, half of your sessions had met their first distraction (24 sessions)." */
export function readHalfLife(curve: HalfLifeCurve, locale: string): string {
  const words = pictureWordsIn(locale);
  const count = counterIn(locale);
  if (curve.kind === 'not-enough') {
    return words.notEnough(String(curve.have), count(curve.need, words.halfLife.sessions));
  }
  const sessions = count(curve.sessions, words.halfLife.sessions);
  if (curve.happened === 0) return words.halfLife.undistracted(sessions);
  if (curve.halfLifeMs === undefined) {
    return words.halfLife.notReached(formatShare(curve.steps.at(-1)?.share ?? 1, locale), sessions);
  }
  return words.halfLife.reading(timeOf(curve, curve.halfLifeMs, locale), sessions);
}

/** The curve of all sessions step by step, then the half-lives of each kind of session. */
export function tableOfHalfLife({ all, byHour, byLength, byGoal = [] }: WeekHalfLife, locale: string): Table {
  const { halfLife } = pictureWordsIn(locale);
  const groups = [
    ...byGoal.map(({ name, curve }) => [halfLife.serving(name), curve] as const),
    ...byLength.map(({ length, curve }) => [halfLife.lengths[length], curve] as const),
    ...byHour.map(
      ({ fromHour, curve }) =>
        [
          halfLife.hours(hourClock(fromHour, locale), hourClock(fromHour + BAND_HOURS, locale)),
          curve,
        ] as const,
    ),
  ];
  return {
    head: [halfLife.axis, halfLife.value],
    rows: [
      ...stepsOf(all).map((step) => [formatDuration(step.atMs, locale), formatShare(step.share, locale)]),
      ...groups.map(([name, curve]) => [name, halfLifeOf(curve, locale)]),
    ],
  };
}

function stepsOf(curve: HalfLifeCurve): SeenCurve['steps'] {
  return curve.kind === 'curve' ? curve.steps : [];
}

function halfLifeOf(curve: HalfLifeCurve, locale: string): string {
  const words = pictureWordsIn(locale);
  if (curve.kind === 'not-enough') return words.notEnough(String(curve.have), String(curve.need));
  return curve.halfLifeMs === undefined ? words.halfLife.notSeen : formatDuration(curve.halfLifeMs, locale);
}

function timeOf({ halfLifeLowMs, halfLifeHighMs }: SeenCurve, ms: number, locale: string): string {
  const { halfLife } = pictureWordsIn(locale);
  const time = formatDuration(ms, locale);
  if (halfLifeLowMs === undefined) return time;
  const from = formatDuration(halfLifeLowMs, locale);
  if (halfLifeHighMs === undefined) return halfLife.atLeast(time, from);
  return halfLife.between(time, from, formatDuration(halfLifeHighMs, locale));
}

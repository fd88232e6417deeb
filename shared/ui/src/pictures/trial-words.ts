import type { TrialEffect, TriedSolution } from '@locked-in/domain';
import { counterIn, type PluralForms } from '../plural.ts';
import type { Table } from './picture.tsx';
import { pictureWordsIn } from './picture-words.ts';

export type Estimated = Extract<TrialEffect, { readonly kind: 'estimated' }>;

/** "2 of 3 made a difference that is more than chance." */
export function readTrials(solutions: readonly Pick<TriedSolution, 'effect'>[], locale: string): string {
  const { trial } = pictureWordsIn(locale);
  if (solutions.length === 0) return trial.nothing;
  const known = solutions.map(({ effect }) => effect).filter(isEstimated);
  if (known.length === 0) return trial.none;
  return trial.summary(String(known.filter(isMoreThanChance).length), String(known.length));
}

/** "Quality was 7 points higher with it (90 %: +1 to +13)." or "Not enough data yet: 4 of 12 sessions." */
export function readEffect(effect: TrialEffect, locale: string): string {
  const { trial } = pictureWordsIn(locale);
  if (!isEstimated(effect)) return trial.enough(String(effect.have), String(effect.need));
  const range = rangeOf(effect, locale);
  const points = Math.round(effect.effect);
  const count = (forms: PluralForms) => counterIn(locale)(Math.abs(points), forms);
  if (!isMoreThanChance(effect)) return trial.open(`${signOf(points)}${count(trial.difference)}`, range);
  return (effect.effect > 0 ? trial.better : trial.worse)(count(trial.points), range);
}

/** "8 sessions with it, 15 without; p = 0.04"; undefined while nothing is estimated. */
export function countsOf(effect: TrialEffect, locale: string): string | undefined {
  if (!isEstimated(effect)) return undefined;
  const { trial } = pictureWordsIn(locale);
  return trial.counts(
    counterIn(locale)(effect.withCount, trial.sessions),
    String(effect.withoutCount),
    formatP(effect.pValue, locale),
  );
}

export function planWords({ cue, action }: TriedSolution['plan'], locale: string): string {
  return pictureWordsIn(locale).trial.ifThen(cue, action);
}

/** The interval leaves no difference out. */
export function isMoreThanChance({ low, high }: Estimated): boolean {
  return low > 0 || high < 0;
}

export function isEstimated(effect: TrialEffect): effect is Estimated {
  return effect.kind === 'estimated';
}

/** Half the width of the scale, in points: a round number that holds every interval. */
export function reachOf(effects: readonly TrialEffect[]): number {
  const farthest = Math.max(
    0,
    ...effects.filter(isEstimated).flatMap(({ effect, low, high }) => [effect, low, high].map(Math.abs)),
  );
  return Math.min(100, Math.max(10, Math.ceil(farthest / 5) * 5));
}

export function tableOfTrials(
  solutions: readonly Pick<TriedSolution, 'plan' | 'effect'>[],
  locale: string,
): Table {
  const { trial } = pictureWordsIn(locale);
  return {
    head: [trial.solution, trial.effect, trial.used],
    rows: solutions.map(({ plan, effect }) => [
      planWords(plan, locale),
      readEffect(effect, locale),
      countsOf(effect, locale) ?? '–',
    ]),
  };
}

/** "+7", "−3", "0". */
export function signed(points: number, locale: string): string {
  const rounded = Math.round(points);
  return `${signOf(rounded)}${new Intl.NumberFormat(locale).format(Math.abs(rounded))}`;
}

function signOf(rounded: number): string {
  if (rounded === 0) return '';
  return rounded > 0 ? '+' : '−';
}

function rangeOf({ low, high }: Estimated, locale: string): string {
  return pictureWordsIn(locale).range(signed(low, locale), signed(high, locale));
}

function formatP(pValue: number, locale: string): string {
  const digits = new Intl.NumberFormat(locale, { minimumFractionDigits: 2, maximumFractionDigits: 3 });
  return digits.format(Math.max(0.001, pValue));
}

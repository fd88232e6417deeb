import { type Measures, toAdherence } from '@locked-in/domain';
import { formatDuration, formatNumber, formatShare } from './format.ts';
import { DEFAULT_LOCALE } from './locale.ts';
import type { MeasureReading } from './measure-readings.ts';
import { measureWordsIn } from './measure-words.ts';

const NONE = '–';

/** How the session went on: returns to work, drift, plans kept. Nothing of what an older analysis does not know. */
export function readCourse(measures: Measures, locale = DEFAULT_LOCALE): readonly MeasureReading[] {
  return [
    ...readReturns(measures, locale),
    ...readDrift(measures, locale),
    ...readAdherence(measures, locale),
  ];
}

function readReturns({ returns }: Measures, locale: string): readonly MeasureReading[] {
  if (returns === undefined) return [];
  const words = measureWordsIn(locale);
  const { left, returned, medianMs, maxMs = 0, chainMedian, chainMax = 0 } = returns;
  const never = left === 0 ? words.neverLeft : words.notFoundAgain;
  return [
    {
      id: 'returnTime',
      value: medianMs === undefined ? NONE : formatDuration(medianMs, locale),
      detail: medianMs === undefined ? never : words.returns(returned, left, formatDuration(maxMs, locale)),
    },
    {
      id: 'chainLength',
      value: chainMedian === undefined ? NONE : formatNumber(chainMedian, locale),
      detail: chainMedian === undefined ? never : words.chainMax(formatNumber(chainMax, locale)),
    },
  ];
}

function readDrift({ returns, drift }: Measures, locale: string): readonly MeasureReading[] {
  if (returns === undefined) return [];
  const words = measureWordsIn(locale);
  if (drift === undefined) return [{ id: 'drift', value: NONE, detail: words.nothingHeldInAThird }];
  const points = (share: number) => formatNumber(Math.round(share * 100), locale);
  const [low, high] = [points(drift.low), points(drift.high)];
  return [{ id: 'drift', value: low === high ? low : words.fromTo(low, high), detail: words.points }];
}

function readAdherence({ planCues = [] }: Measures, locale: string): readonly MeasureReading[] {
  if (planCues.length === 0) return [];
  const words = measureWordsIn(locale);
  const { cued, told, kept, share } = toAdherence(planCues);
  return [
    {
      id: 'adherence',
      value: share === undefined ? NONE : formatShare(share, locale),
      detail: words.plansKept(kept, told, cued),
    },
  ];
}

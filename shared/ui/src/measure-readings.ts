import type { Measures } from '@locked-in/domain';
import { readCourse } from './course-readings.ts';
import {
  formatDuration,
  formatDurationInterval,
  formatInterval,
  formatNumber,
  formatShare,
  formatShareInterval,
} from './format.ts';
import type { FormulaId } from './formulas.ts';
import { DEFAULT_LOCALE } from './locale.ts';
import { measureWordsIn } from './measure-words.ts';

/** One measure as a screen shows it. */
export type MeasureReading = { readonly id: FormulaId; readonly value: string; readonly detail: string };

const NONE = '–';

/** The measures of a session in reading order. What does not exist is a dash and says why. */
export function readMeasures(measures: Measures, locale = DEFAULT_LOCALE): readonly MeasureReading[] {
  return [
    ...readTimes(measures, locale),
    ...readStretches(measures, locale),
    ...readMovement(measures, locale),
    ...readCourse(measures, locale),
  ];
}

function readTimes(measures: Measures, locale: string): readonly MeasureReading[] {
  const words = measureWordsIn(locale);
  const time = (ms: number) => formatDuration(ms, locale);
  const { coverage, lengthMs, heldMs, awayMs, onTaskMs, onTaskShare } = measures;
  return [
    {
      id: 'onTaskShare',
      value: onTaskShare === undefined ? NONE : formatShareInterval(onTaskShare, locale),
      detail:
        onTaskShare === undefined
          ? words.nothingHeld
          : words.of(formatDurationInterval(onTaskMs, locale), time(heldMs)),
    },
    { id: 'held', value: time(heldMs), detail: words.held(time(lengthMs), time(awayMs)) },
    {
      id: 'coverage',
      value: formatShare(coverage, locale),
      detail: words.unobserved(time(measures.unobservedMs)),
    },
  ];
}

function readStretches(measures: Measures, locale: string): readonly MeasureReading[] {
  const words = measureWordsIn(locale);
  const time = (ms: number) => formatDuration(ms, locale);
  const { longestStretchMs, depth, startLatencyMs, onsetMs } = measures;
  return [
    {
      id: 'longestStretch',
      value: time(longestStretchMs.minute),
      detail: words.withoutGap(time(longestStretchMs.strict)),
    },
    {
      id: 'depth',
      value: formatInterval({ low: depth.low * 100, high: depth.high * 100 }, locale),
      detail: words.of100,
    },
    {
      id: 'startLatency',
      value: startLatencyMs === undefined ? NONE : formatDurationInterval(startLatencyMs, locale),
      detail: startLatencyMs === undefined ? words.noStart : words.start,
    },
    {
      id: 'onset',
      value: onsetMs === undefined ? NONE : time(onsetMs),
      detail: onsetMs === undefined ? words.noDistraction : words.fromStart,
    },
  ];
}

function readMovement(measures: Measures, locale: string): readonly MeasureReading[] {
  const words = measureWordsIn(locale);
  const time = (ms: number) => formatDuration(ms, locale);
  const number = (value: number) => formatNumber(value, locale);
  const { distractions, switchesPerHour, dwell, fragmentation } = measures;
  return [
    {
      id: 'distractions',
      value: number(distractions.count),
      detail:
        distractions.count === 0
          ? words.none
          : words.distractions(time(distractions.totalMs), distractions.microCount),
    },
    {
      id: 'switches',
      value: switchesPerHour === undefined ? NONE : number(switchesPerHour.page),
      detail:
        switchesPerHour === undefined
          ? words.nothingObserved
          : words.betweenSites(number(switchesPerHour.site)),
    },
    {
      id: 'dwell',
      value: dwell === undefined ? NONE : time(dwell.medianMs),
      detail: dwell === undefined ? words.noSite : words.tenth(time(dwell.p90Ms)),
    },
    {
      id: 'fragmentation',
      value: fragmentation === undefined ? NONE : number(fragmentation.effectiveSites),
      detail: fragmentation === undefined ? words.noSite : words.spread,
    },
  ];
}

import type { Measures } from '@locked-in/domain';
import {
  formatDuration,
  formatDurationInterval,
  formatInterval,
  formatNumber,
  formatShare,
  formatShareInterval,
} from './format.ts';
import type { FormulaId } from './formulas.ts';

/** One measure as a screen shows it. */
export type MeasureReading = { readonly id: FormulaId; readonly value: string; readonly detail: string };

const NONE = '–';

/** The measures of a session in reading order. What does not exist is a dash and says why. */
export function readMeasures(measures: Measures): readonly MeasureReading[] {
  return [...readTimes(measures), ...readStretches(measures), ...readMovement(measures)];
}

function readTimes(measures: Measures): readonly MeasureReading[] {
  const { coverage, lengthMs, heldMs, awayMs, onTaskMs, onTaskShare } = measures;
  return [
    {
      id: 'onTaskShare',
      value: onTaskShare === undefined ? NONE : formatShareInterval(onTaskShare),
      detail:
        onTaskShare === undefined
          ? 'nothing was held'
          : `${formatDurationInterval(onTaskMs)} of ${formatDuration(heldMs)}`,
    },
    {
      id: 'held',
      value: formatDuration(heldMs),
      detail: `of ${formatDuration(lengthMs)} declared, ${formatDuration(awayMs)} away`,
    },
    {
      id: 'coverage',
      value: formatShare(coverage),
      detail: `${formatDuration(measures.unobservedMs)} not observed`,
    },
  ];
}

function readStretches({
  longestStretchMs,
  depth,
  startLatencyMs,
  onsetMs,
}: Measures): readonly MeasureReading[] {
  return [
    {
      id: 'longestStretch',
      value: formatDuration(longestStretchMs.minute),
      detail: `${formatDuration(longestStretchMs.strict)} without any gap`,
    },
    {
      id: 'depth',
      value: formatInterval({ low: depth.low * 100, high: depth.high * 100 }),
      detail: 'of 100',
    },
    {
      id: 'startLatency',
      value: startLatencyMs === undefined ? NONE : formatDurationInterval(startLatencyMs),
      detail: startLatencyMs === undefined ? 'no minute on task' : 'until the first minute on task',
    },
    {
      id: 'onset',
      value: onsetMs === undefined ? NONE : formatDuration(onsetMs),
      detail: onsetMs === undefined ? 'no distraction' : 'counted from the start',
    },
  ];
}

function readMovement({
  distractions,
  switchesPerHour,
  dwell,
  fragmentation,
}: Measures): readonly MeasureReading[] {
  return [
    {
      id: 'distractions',
      value: String(distractions.count),
      detail:
        distractions.count === 0
          ? 'none'
          : `${formatDuration(distractions.totalMs)} in total, ${distractions.microCount} of them short`,
    },
    {
      id: 'switches',
      value: switchesPerHour === undefined ? NONE : formatNumber(switchesPerHour.page),
      detail:
        switchesPerHour === undefined
          ? 'nothing was observed'
          : `${formatNumber(switchesPerHour.site)} between sites`,
    },
    {
      id: 'dwell',
      value: dwell === undefined ? NONE : formatDuration(dwell.medianMs),
      detail:
        dwell === undefined ? 'no site was shown' : `a tenth lasted over ${formatDuration(dwell.p90Ms)}`,
    },
    {
      id: 'fragmentation',
      value: fragmentation === undefined ? NONE : formatNumber(fragmentation.effectiveSites),
      detail:
        fragmentation === undefined ? 'no site was shown' : 'as if your time was spread evenly over so many',
    },
  ];
}

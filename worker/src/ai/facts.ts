import {
  type ComputedGrade,
  type Interval,
  type Measures,
  type SessionSummary,
  sealedGradeOf,
} from '@locked-in/domain';
import { sayDuration, sayShare } from './words.ts';

/** One measured number, as a model is told it and as its sentences are checked against it. */
export type Fact = {
  readonly name: string;
  /** Durations in milliseconds, shares 0–1, counts and points as they are. */
  readonly kind: 'duration' | 'share' | 'count' | 'points';
  readonly value: number;
};

export type FactBasis = {
  readonly measures: Measures;
  readonly computed: ComputedGrade;
  readonly summary: Pick<SessionSummary, 'plannedMs' | 'forecast' | 'log'>;
};

/** Every number that a sentence about the session may speak of. */
export function toFacts({ measures, computed, summary }: FactBasis): readonly Fact[] {
  return [...durations(measures), ...shares(measures), ...counts(measures), ...grades(computed, summary)];
}

/** `25 min`, `62 %`, `7`: the precision in which a fact is told and must be repeated. */
export function printFact({ kind, value }: Fact): string {
  if (kind === 'duration') return sayDuration(value);
  return kind === 'share' ? sayShare(value) : String(Math.round(value));
}

function durations(measures: Measures): readonly Fact[] {
  const { dwell, distractions, longestStretchMs, startLatencyMs, onsetMs, returns } = measures;
  return [
    ...one('length of the session', 'duration', measures.lengthMs),
    ...one('in the browser', 'duration', measures.heldMs),
    ...one('away from keyboard and mouse', 'duration', measures.awayMs),
    ...one('not observed', 'duration', measures.unobservedMs),
    ...range('on the task', 'duration', measures.onTaskMs),
    ...range('off the task', 'duration', measures.offMs),
    ...one('longest stretch on the task', 'duration', longestStretchMs.minute),
    ...range('from the start to the first stretch on the task', 'duration', startLatencyMs),
    ...one('from the start to the first distraction', 'duration', onsetMs),
    ...one('all distractions together', 'duration', distractions.totalMs),
    ...one('median distraction', 'duration', distractions.medianMs),
    ...one('median stay on one site', 'duration', dwell?.medianMs),
    ...one('median time until the return to the task', 'duration', returns?.medianMs),
    ...one('longest time until the return to the task', 'duration', returns?.maxMs),
  ];
}

function shares({ coverage, onTaskShare }: Measures): readonly Fact[] {
  const offShare = onTaskShare && { low: 1 - onTaskShare.high, high: 1 - onTaskShare.low };
  return [
    ...one('share of the session that was observed', 'share', coverage),
    ...range('share of the time in the browser on the task', 'share', onTaskShare),
    ...range('share of the time in the browser off the task', 'share', offShare),
  ];
}

function counts({ distractions, switchesPerHour, planCues = [] }: Measures): readonly Fact[] {
  return [
    ...one('distractions', 'count', distractions.count),
    ...one('distractions shorter than five minutes', 'count', distractions.microCount),
    ...one('changes of site per hour', 'count', switchesPerHour?.site),
    ...one('changes of page per hour', 'count', switchesPerHour?.page),
    ...one('times the cue of a plan came', 'count', planCues.length || undefined),
    ...one('times the plan was kept', 'count', planCues.filter(({ kept }) => kept).length || undefined),
  ];
}

function grades(computed: ComputedGrade, summary: FactBasis['summary']): readonly Fact[] {
  const graded = computed.kind === 'graded' ? computed : undefined;
  const own = sealedGradeOf(summary.log);
  return [
    ...range('computed quality', 'points', graded?.quality),
    ...range('computed distraction', 'points', graded?.distraction),
    ...one('quality as the person graded it', 'points', own.quality),
    ...one('distraction as the person graded it', 'points', own.distraction),
    ...one('quality as the person expected it', 'points', summary.forecast?.quality),
    ...one('planned length', 'duration', summary.plannedMs),
  ];
}

function one(name: string, kind: Fact['kind'], value: number | undefined): readonly Fact[] {
  return value === undefined ? [] : [{ name, kind, value }];
}

/** Both ends while they print differently. */
function range(name: string, kind: Fact['kind'], ends: Interval | undefined): readonly Fact[] {
  if (!ends) return [];
  const low: Fact = { name, kind, value: ends.low };
  const high: Fact = { name, kind, value: ends.high };
  if (printFact(low) === printFact(high)) return [low];
  return [
    { ...low, name: `${name}, at least` },
    { ...high, name: `${name}, at most` },
  ];
}

import type { SessionResult } from '@locked-in/contracts';
import type { Measures, ReportedGoal } from '@locked-in/domain';
import { toCsv } from './to-csv.ts';

type Cell = string | number | boolean | undefined;
type Ready = Extract<SessionResult, { status: 'ready' }>;

/** One row for each session; what is sealed has no numbers. Times in UTC, durations in milliseconds. */
export function toSessionTable(
  results: readonly SessionResult[],
  goals: readonly Pick<ReportedGoal, 'goalId' | 'name'>[] = [],
): string {
  const nameOf = (goalId: string | undefined) => goals.find((goal) => goal.goalId === goalId)?.name;
  const rows = results.map((result) => ({
    ...toSessionRow(result),
    goal: plain(nameOf(result.session.goalId)),
  }));
  return toCsv(SESSION_COLUMNS, rows);
}

/** One row for each segment of the opened sessions, in order. */
export function toSegmentTable(results: readonly SessionResult[]): string {
  return toCsv(SEGMENT_COLUMNS, results.filter(isReady).flatMap(toSegmentRows));
}

/** One row for each opened session, one column for each number measured of any of them. */
export function toMeasureTable(results: readonly SessionResult[]): string {
  const rows = results.filter(isReady).map(({ session, analysis }) => ({
    sessionId: session.sessionId,
    ...toNumbers(analysis.measures),
  }));
  return toCsv([...new Set(['sessionId', ...rows.flatMap((row) => Object.keys(row))])], rows);
}

const SESSION_COLUMNS = [
  'sessionId',
  'status',
  'intent',
  'goal',
  'mode',
  'startedAt',
  'endedAt',
  'timeZone',
  'plannedMs',
  'endReason',
  'isComplete',
  'forecastQuality',
  'ownQuality',
  'ownDistraction',
  'ownAfterReveal',
  'progress',
  'note',
  'rubric',
  'withheld',
  'qualityLow',
  'qualityHigh',
  'distractionLow',
  'distractionHigh',
  'aiQualityLow',
  'aiQualityHigh',
  'aiDistractionLow',
  'aiDistractionHigh',
  'evidence',
  'cause',
  'ifThen',
] as const;

const SEGMENT_COLUMNS = [
  'sessionId',
  'startedAt',
  'endedAt',
  'ms',
  'presence',
  'label',
  'by',
  'site',
  'path',
  'title',
  'isPrivate',
] as const;

function toSessionRow(
  result: SessionResult,
): Record<Exclude<(typeof SESSION_COLUMNS)[number], 'goal'>, Cell> {
  const { session, status } = result;
  return {
    sessionId: session.sessionId,
    status,
    intent: plain(session.intent),
    mode: session.mode,
    startedAt: toIso(session.startedAtMs),
    endedAt: toIso(session.endedAtMs),
    timeZone: session.timeZone,
    plannedMs: session.plannedMs,
    endReason: session.endReason,
    isComplete: session.isComplete,
    forecastQuality: session.forecast?.quality,
    ownQuality: session.log?.quality,
    ownDistraction: session.log?.distraction,
    ownAfterReveal: session.log?.afterReveal,
    progress: session.log?.progress,
    note: plain(session.log?.note),
    ...toGradeCells(isReady(result) ? result : undefined),
  };
}

function toGradeCells(ready: Ready | undefined) {
  const computed = ready?.analysis.computed;
  const graded = computed?.kind === 'graded' ? computed : undefined;
  const ai = ready?.analysis.ai?.kind === 'graded' ? ready.analysis.ai : undefined;
  const sentence = (slot: string) =>
    plain(ready?.analysis.sentences.find((spoken) => spoken.slot === slot)?.text);
  return {
    rubric: computed?.rubric,
    withheld: computed?.kind === 'withheld' ? computed.reason : undefined,
    qualityLow: graded?.quality.low,
    qualityHigh: graded?.quality.high,
    distractionLow: graded?.distraction.low,
    distractionHigh: graded?.distraction.high,
    aiQualityLow: ai?.quality.low,
    aiQualityHigh: ai?.quality.high,
    aiDistractionLow: ai?.distraction.low,
    aiDistractionHigh: ai?.distraction.high,
    evidence: sentence('evidence'),
    cause: sentence('cause'),
    ifThen: sentence('if-then'),
  };
}

function toSegmentRows({ session, analysis }: Ready) {
  return analysis.segments.map(({ startMs, endMs, presence, label, by, page, isPrivate }) => ({
    sessionId: session.sessionId,
    startedAt: toIso(startMs),
    endedAt: toIso(endMs),
    ms: endMs - startMs,
    presence,
    label,
    by,
    site: plain(page?.site),
    path: plain(page?.path),
    title: plain(page?.title),
    isPrivate,
  }));
}

function isReady(result: SessionResult): result is Ready {
  return result.status === 'ready';
}

/** `onTaskMs.low` and so on: every number, at whatever depth. Lists (doors, cues) are in the JSON export. */
function toNumbers(measures: Measures | object, prefix = ''): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const [name, value] of Object.entries(measures)) {
    if (typeof value === 'number') numbers[`${prefix}${name}`] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value))
      Object.assign(numbers, toNumbers(value, `${prefix}${name}.`));
  }
  return numbers;
}

function toIso(ms: number | undefined): string | undefined {
  return ms === undefined ? undefined : new Date(ms).toISOString();
}

/** Without what steers a terminal or turns text around: control, bidi and invisible characters become spaces. */
export function plain(text: string | undefined): string | undefined {
  return text?.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, ' ');
}

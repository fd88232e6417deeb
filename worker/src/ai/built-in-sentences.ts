import type { ComputedGrade, LabelledSegment, Measures, Sentence } from '@locked-in/domain';
import { type Finding, speak } from './finding.ts';
import { SESSION_FINDINGS } from './session-findings.ts';
import { sayDuration } from './words.ts';

/**
 * Exactly three sentences about a session, from its measures alone. Without a grade they say why there is none. The
 * evidence points at the segments it rests on, where they are given.
 */
export function toBuiltInSentences(
  measures: Measures,
  computed: ComputedGrade,
  segments: readonly LabelledSegment[] = [],
): readonly Sentence[] {
  const findings = computed.kind === 'graded' ? [EMPTY, ...SESSION_FINDINGS] : WITHHELD[computed.reason];
  return speak(findings, measures, segments);
}

const EMPTY: Finding<Measures> = {
  evidence: ({ lengthMs }) =>
    lengthMs === 0 ? 'The session ended before anything could be measured.' : undefined,
  cause: 'There was no time between its start and its end.',
  ifThen:
    'If I start a session by accident, then I will stop it and start again with the intent that I mean.',
};

const TOO_SHORT: Finding<Measures> = {
  evidence: ({ lengthMs }) => `The session lasted ${sayDuration(lengthMs)}, which is too short to be graded.`,
  cause: 'In so little time a single page decides every number.',
  ifThen: 'If I want to stop right after the start, then I will note why and stay for one more small step.',
};

const LOW_COVERAGE: Finding<Measures> = {
  evidence: ({ unobservedMs, lengthMs }) =>
    `Not observed: ${sayDuration(unobservedMs)} of ${sayDuration(lengthMs)}, too much for a grade.`,
  ground: 'unobserved',
  cause: 'The browser was not in front or the machine slept; nothing is assumed about what you did then.',
  ifThen: 'If my next session happens outside the browser, then I will write into its log what I did there.',
};

const EVENTS_GONE: Finding<Measures> = {
  evidence: () => 'What was recorded of this session was removed before it could be analysed.',
  cause: 'Events are kept for some days, and the end of this session arrived when those were over.',
  ifThen: 'If a browser has been offline for weeks, then I will open it while its events are still kept.',
};

const WITHHELD = {
  'too-short': [EMPTY, TOO_SHORT],
  'low-coverage': [EMPTY, LOW_COVERAGE],
  'events-gone': [EVENTS_GONE],
} as const;

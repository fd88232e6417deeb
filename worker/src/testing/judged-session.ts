import { analyseSession, foldSession, type SessionEvent } from '@locked-in/domain';
import { timeline } from '@locked-in/domain/testing';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import { type AnalysisQuestion, type WriteAnalysisBasis, writeAnalysis } from '../ai/write-analysis.ts';

/** Forty minutes at work, ten elsewhere, ten at a page that nobody knows. */
export const HOUR = timeline(`
  09:00 start "draft chapter 2" 60m forecast 70
  09:00 docs.test/chapter "Chapter 2"
  09:20 video.test/watch "Otters"
  09:30 docs.test/chapter "Chapter 2"
  09:50 wiki.test/otters "All about them"
  10:00 end
  10:02 log 80 20
`);

const HOUR_RULES = [
  { site: 'video.test', label: 'off' },
  { site: 'docs.test', label: 'on' },
] as const;

export type AskedSession = {
  readonly basis: WriteAnalysisBasis;
  readonly question: AnalysisQuestion;
  readonly builtIn: ReturnType<typeof toBuiltInSentences>;
};

/** A session as it stands when a model is asked to write about it. */
export function askAbout(
  events: readonly SessionEvent[] = HOUR,
  given: Partial<Pick<WriteAnalysisBasis, 'sees' | 'roomTokens' | 'tried'>> = {},
): AskedSession {
  const { segments, measures, computed } = analyseSession({ sessionId: 'a', events, rules: HOUR_RULES });
  const summary = foldSession('a', events, true);
  if (!summary) throw new Error('there must be a session');
  const rest = { sees: 'titles', tried: [], roomTokens: 6_000, marker: 'k3f9x2', ...given } as const;
  const basis = { segments, measures, computed, summary, ...rest };
  return { basis, question: writeAnalysis(basis), builtIn: toBuiltInSentences(measures, computed) };
}

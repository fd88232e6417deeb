import type { LongestStretch, WeekCoverage, WeekSwitches } from './details.ts';
import type { FinishedSession } from './week-session.ts';

/** M5: the longest stretch on task of the week; of equal ones, the first. */
export function toLongest(opened: readonly FinishedSession[]): LongestStretch | undefined {
  let longest: LongestStretch | undefined;
  for (const { summary, analysis } of opened) {
    const { stretch } = analysis.facts;
    if (stretch && stretch.ms > (longest?.ms ?? 0)) longest = { sessionId: summary.sessionId, ...stretch };
  }
  return longest;
}

/** M3: the changes of all sessions over all their observed time. */
export function toSwitches(opened: readonly FinishedSession[]): WeekSwitches | undefined {
  const parts = opened.flatMap(({ analysis: { measures } }) =>
    measures.switchesPerHour ? [{ observedMs: observedOf(measures), perHour: measures.switchesPerHour }] : [],
  );
  const observedMs = parts.reduce((sum, part) => sum + part.observedMs, 0);
  if (observedMs === 0) return undefined;
  const mean = (of: 'page' | 'site' | 'label') =>
    parts.reduce((sum, part) => sum + part.perHour[of] * part.observedMs, 0) / observedMs;
  return { observedMs, perHour: { page: mean('page'), site: mean('site'), label: mean('label') } };
}

/** M1 over the week. */
export function toWeekCoverage(opened: readonly FinishedSession[]): WeekCoverage | undefined {
  const sum = (read: (session: FinishedSession) => number) =>
    opened.reduce((total, session) => total + read(session), 0);
  const lengthMs = sum(({ analysis }) => analysis.measures.lengthMs);
  const observedMs = sum(({ analysis }) => observedOf(analysis.measures));
  return lengthMs === 0 ? undefined : { lengthMs, observedMs, share: observedMs / lengthMs };
}

function observedOf({ lengthMs, unobservedMs }: FinishedSession['analysis']['measures']): number {
  return lengthMs - unobservedMs;
}

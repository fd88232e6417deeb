import type { Logged } from './event.ts';

/** What a person said of a session. */
export type Log = Omit<Logged, 'kind'>;

/**
 * A log may be written again, and the last word counts, but for the grade: the first log opens what was computed, so the
 * grade that was given in it stands, and one that comes only after it was skipped is `afterReveal`. What neither grades
 * nor skips opens nothing, and is none. What the session was for is said before the reveal, too, or not at all.
 */
export function addToLog(before: Log | undefined, next: Log): Log | undefined {
  const { afterReveal: _, ...log } = next;
  if (!isGraded(log) && log.skipped !== true) return before;
  if (before === undefined) return log;
  const { skipped: _skipped, quality: _quality, distraction: _distraction, intent: _intent, ...said } = log;
  const words = { ...said, ...(before.intent !== undefined && { intent: before.intent }) };
  if (isSealed(before)) return { ...words, ...gradeOf(before) };
  return isGraded(log) ? { ...words, ...gradeOf(log), afterReveal: true } : { ...words, skipped: true };
}

/** The own grade, if it was given before what was computed could be seen: only that can be compared with it. */
export function sealedGradeOf(log: Log | undefined): Pick<Log, 'quality' | 'distraction'> {
  return log && isSealed(log) ? gradeOf(log) : {};
}

function isSealed(log: Log): boolean {
  return isGraded(log) && log.afterReveal !== true;
}

function isGraded({ quality, distraction }: Log): boolean {
  return quality !== undefined || distraction !== undefined;
}

function gradeOf({ quality, distraction }: Log): Pick<Log, 'quality' | 'distraction'> {
  return { ...(quality !== undefined && { quality }), ...(distraction !== undefined && { distraction }) };
}

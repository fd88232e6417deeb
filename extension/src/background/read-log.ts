import { LIMITS } from '@locked-in/contracts';
import type { Log } from '@locked-in/domain';
import { cleanText } from './clean-text.ts';
import { toNote, toPercent, UUID, withoutUndefined } from './read-request.ts';

/** The person's form, fit to be an event: a field that the server would refuse must never reach the journal. */
export function readLog(log: Log): Log {
  return withoutUndefined({
    quality: toPercent(log.quality),
    distraction: toPercent(log.distraction),
    progress: log.progress,
    solutionId: log.solutionId !== undefined && UUID.test(log.solutionId) ? log.solutionId : undefined,
    solutionText: toNote(log.solutionText),
    offBrowser: log.offBrowser
      ?.slice(0, 64)
      .map((stay) => ({ ...stay, text: cleanText(stay.text, LIMITS.reasonLength) })),
    note: toNote(log.note),
    regrets: log.regrets?.slice(0, 200).map(({ site, worthIt }) => ({ site, worthIt })),
    skipped: log.skipped,
    intent: log.intent === undefined ? undefined : cleanText(log.intent, LIMITS.intentLength) || undefined,
  });
}

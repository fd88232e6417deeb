import { createHash } from 'node:crypto';
import {
  analyseSession,
  type LabelRule,
  RUBRIC,
  type SessionAnalysis,
  type SessionEvent,
  type SessionSummary,
  weekOf,
} from '@locked-in/domain';
import {
  type Database,
  type DueSession,
  readEvents,
  readLabelRules,
  readPerson,
  readSession,
  saveAnalysis,
} from '@locked-in/store';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import type { AnalyseSessionsDeps } from './analyse-sessions.ts';

/** One claimed session: read, analyse, save together with the mark on its week's report, then tell open pages. */
export async function analyseOne(deps: AnalyseSessionsDeps, { userId, sessionId, received }: DueSession) {
  const { db, announce, logger } = deps;
  const events = await readEvents(db, { userId, sessionId });
  const rules = await readLabelRules(db, userId);
  await saveAnalysis(db, {
    userId,
    analysis: analyse(sessionId, events, rules),
    received,
    inputsHash: hashInputs(events, rules),
    weeks: await weeksOf(db, { userId, sessionId }),
  });
  await announce({ userId, event: { type: 'analysis-ready', sessionId } }).catch((err: unknown) => {
    logger.warn({ err, sessionId }, 'an analysis could not be announced'); // it is saved: pages find it when they look
  });
}

function analyse(
  sessionId: string,
  events: readonly SessionEvent[],
  rules: readonly LabelRule[],
): SessionAnalysis {
  const analysis = analyseSession({ sessionId, events, rules });
  return { ...analysis, sentences: toBuiltInSentences(analysis.measures, analysis.computed) };
}

/** The same hash means that the same analysis would come out again. */
function hashInputs(events: readonly SessionEvent[], rules: readonly LabelRule[]): string {
  return createHash('sha256')
    .update(JSON.stringify({ rubric: RUBRIC, events, rules }))
    .digest('hex');
}

/** The reports it may stand in: by the person's zone now and, after a journey, by the session's own. */
async function weeksOf(
  db: Database,
  key: { readonly userId: string; readonly sessionId: string },
): Promise<readonly string[]> {
  const summary: SessionSummary | undefined = await readSession(db, key);
  if (summary === undefined) return [];
  const here = await readPerson(db, key.userId);
  const there = { ...here, timeZone: summary.timeZone };
  return [...new Set([here, there].map((calendar) => weekOf(summary.startedAtMs, calendar)))];
}

import { createHash } from 'node:crypto';
import {
  type AnalysisBasis,
  analyseSession,
  type PageVerdict,
  RUBRIC,
  type SessionAnalysis,
} from '@locked-in/domain';
import { type DueSession, readAiWishes, readEvents, readLabelRules, saveAnalysis } from '@locked-in/store';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import type { AnalyseSessionsDeps } from './analyse-sessions.ts';
import { knownVerdicts } from './known-verdicts.ts';
import { weeksOf } from './weeks-of.ts';

/** One claimed session: read, analyse, save together with the mark on its week's report, then tell open pages. */
export async function analyseOne(deps: AnalyseSessionsDeps, due: DueSession): Promise<void> {
  const { db, announce, logger } = deps;
  const { userId, sessionId, received, revision } = due;
  const events = await readEvents(db, { userId, sessionId });
  const rules = await readLabelRules(db, userId);
  const basis = { sessionId, events, rules };
  const { asksModel, verdicts } = await modelsPart(deps, due, basis);
  await saveAnalysis(db, {
    userId,
    analysis: analyse({ ...basis, verdicts }),
    received,
    revision,
    inputsHash: hashInputs({ ...basis, verdicts }),
    weeks: await weeksOf(db, { userId, sessionId }),
    asksModel,
  });
  const requestId = due.requestId ?? undefined;
  await announce({ userId, requestId, event: { type: 'analysis-ready', sessionId } }).catch(
    (err: unknown) => {
      logger.warn({ err, sessionId, requestId }, 'an analysis could not be announced'); // it is saved: pages find it when they look
    },
  );
}

type ModelsPart = { readonly asksModel: boolean; readonly verdicts: readonly PageVerdict[] };

/** What a model said of pages before, and whether it is to be asked; nothing while there is none, or the person wants none. */
async function modelsPart(
  { db, model }: AnalyseSessionsDeps,
  { userId }: DueSession,
  basis: AnalysisBasis,
): Promise<ModelsPart> {
  const wishes = model === undefined ? undefined : await readAiWishes(db, userId);
  if (model === undefined || !wishes?.isWanted) return { asksModel: false, verdicts: [] };
  const { segments } = analyseSession(basis);
  const intent = intentOf(basis.events);
  const asked = { userId, intent, model: model.model, sees: wishes.sees };
  return { asksModel: true, verdicts: await knownVerdicts(db, segments, asked) };
}

function intentOf(events: AnalysisBasis['events']): string {
  for (const event of events) if (event.kind === 'session-started') return event.intent;
  return '';
}

function analyse(basis: AnalysisBasis): SessionAnalysis {
  const analysis = analyseSession(basis);
  return {
    ...analysis,
    sentences: toBuiltInSentences(analysis.measures, analysis.computed, analysis.segments),
  };
}

/** The same hash means that the same analysis would come out again. */
function hashInputs({ events, rules, verdicts }: AnalysisBasis): string {
  return createHash('sha256')
    .update(JSON.stringify({ rubric: RUBRIC, events, rules, verdicts }))
    .digest('hex');
}

import type { PageVerdict, Relabelled, SessionAnalysis } from '@locked-in/domain';
import { type DueSession, readAiWishes, saveAnalysis } from '@locked-in/store';
import { toBuiltInSentences } from '../ai/built-in-sentences.ts';
import type { AnalyseSessionsDeps } from './analyse-sessions.ts';
import { knownVerdicts } from './known-verdicts.ts';
import { analyseBasis, type Basis, hashBasis, readBasis } from './read-basis.ts';
import { weeksOf } from './weeks-of.ts';

/** One claimed session: read, analyse, save together with the mark on its week's report, then tell open pages. */
export async function analyseOne(deps: AnalyseSessionsDeps, due: DueSession): Promise<void> {
  const { db, announce, logger } = deps;
  const { userId, sessionId, received, revision } = due;
  const basis = await readBasis(db, { userId, sessionId });
  const { asksModel, verdicts } = await modelsPart(deps, due, basis);
  const made = analyseBasis(basis, verdicts);
  await saveAnalysis(db, {
    userId,
    analysis: withSentences(made),
    received,
    revision,
    inputsHash: hashBasis(basis, verdicts, made),
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
  basis: Basis,
): Promise<ModelsPart> {
  const wishes = model === undefined ? undefined : await readAiWishes(db, userId);
  if (model === undefined || !wishes?.isWanted) return { asksModel: false, verdicts: [] };
  const { segments } = analyseBasis(basis, []);
  const asked = { userId, intent: basis.intent, model: model.model, sees: wishes.sees };
  return { asksModel: true, verdicts: await knownVerdicts(db, segments, asked) };
}

function withSentences(made: Relabelled): SessionAnalysis {
  const { measures, computed, segments } = made;
  return { ...made, sentences: toBuiltInSentences(measures, computed, segments) };
}

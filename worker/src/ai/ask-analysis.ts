import type { ModelSettings } from '../model-settings.ts';
import { type Answer, type Ask, promptId } from './ask.ts';
import { toBuiltInSentences } from './built-in-sentences.ts';
import { type AnalysisReading, readAnalysis } from './read-analysis.ts';
import { type WriteAnalysisBasis, writeAnalysis } from './write-analysis.ts';

type AskAnalysisDeps = { readonly ask: Ask; readonly model: ModelSettings };

/** What a model says of a session, as far as it holds; the built-in sentences stand where it does not. */
export async function askAnalysis(
  { ask, model }: AskAnalysisDeps,
  question: Omit<WriteAnalysisBasis, 'roomTokens'>,
): Promise<Answer<AnalysisReading>> {
  const { segments, measures, computed, summary } = question;
  const roomTokens = model.contextLength - model.maxOutputTokens;
  const { prompt, slots, table } = writeAnalysis({ ...question, roomTokens });
  const answer = await ask(prompt);
  if (answer.kind !== 'answered') return answer;
  const value = readAnalysis(answer.value, {
    segments,
    computed,
    intent: summary.intent,
    slots,
    shown: table.shown,
    builtIn: toBuiltInSentences(measures, computed, segments),
    model: model.model,
    prompt: promptId(prompt),
  });
  return { kind: 'answered', value };
}

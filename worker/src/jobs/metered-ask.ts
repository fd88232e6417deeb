import type { Database } from '@locked-in/store';
import { readDialect, reserveCall, saveDialect, settleCall } from '@locked-in/store';
import { z } from 'zod';
import {
  type Answer,
  type Ask,
  type Prompt,
  promptId,
  type Reply,
  type Send,
  type Usage,
} from '../ai/ask.ts';
import { estimateTokens } from '../ai/estimate-tokens.ts';
import { DIALECTS, type Dialect, type ModelSettings } from '../model-settings.ts';
import { toEndpoint } from '../to-endpoint.ts';

export type MeteredAskDeps = {
  readonly db: Database;
  readonly send: Send;
  readonly model: ModelSettings;
  readonly newId: () => string;
};

export type AskedAbout = { readonly userId: string; readonly sessionId: string; readonly inputsHash: string };

/** The analysis that a question is about has changed since it was claimed: nothing more is to be sent about it. */
export class AnalysisChanged extends Error {
  override readonly name = 'AnalysisChanged';
}

/**
 * Asks about one session. Every request is counted against both budgets and kept before it is sent, and settled after.
 * A form of question that the endpoint does not take is followed by the next simpler one, and what it does take is
 * remembered. Throws {@link AnalysisChanged}.
 */
export function meteredAsk(deps: MeteredAskDeps, about: AskedAbout): Ask {
  return async <Value>(prompt: Prompt<Value>) => {
    const known = await knownDialect(deps);
    let answer: Answer<Value> = { kind: 'invalid' };
    for (const dialect of ladderFrom(known, deps.model)) {
      const reply = await sendOnce(deps, about, { prompt, dialect });
      answer = reply.answer;
      if (answer.kind === 'answered' && dialect !== known) await remember(deps, dialect);
      if (!isWorthAnotherForm(answer)) return answer;
    }
    return answer;
  };
}

/** Too simple a question is asked at worst; one that was found to be understood is not asked in a stricter form. */
function ladderFrom(known: Dialect | undefined, { outputSchema }: ModelSettings): readonly Dialect[] {
  if (outputSchema !== 'auto') return [outputSchema];
  return DIALECTS.slice(DIALECTS.indexOf(known ?? 'structured'));
}

function isWorthAnotherForm({ kind }: Answer<unknown>): boolean {
  return kind === 'rejected' || kind === 'invalid' || kind === 'empty';
}

async function knownDialect({ db, model }: MeteredAskDeps): Promise<Dialect | undefined> {
  return model.outputSchema === 'auto' ? readDialect(db, nameOf(model)) : undefined;
}

async function remember({ db, model }: MeteredAskDeps, dialect: Dialect): Promise<void> {
  if (model.outputSchema === 'auto') await saveDialect(db, { ...nameOf(model), dialect });
}

function nameOf(model: ModelSettings) {
  return { endpoint: toEndpoint(model.baseUrl), model: model.model };
}

type Sending<Value> = { readonly prompt: Prompt<Value>; readonly dialect: Dialect };

async function sendOnce<Value>(
  deps: MeteredAskDeps,
  about: AskedAbout,
  { prompt, dialect }: Sending<Value>,
): Promise<Reply<Value>> {
  const { db, model, newId, send } = deps;
  const callId = newId();
  const most = mostOf(prompt, model);
  const reservation = await reserveCall(db, {
    ...about,
    ...nameOf(model),
    callId,
    dialect,
    prompt: promptId(prompt),
    request: { instructions: prompt.instructions, input: prompt.input },
    ...withCost(most, model),
    limits: model,
  });
  if (reservation === 'changed') throw new AnalysisChanged();
  if (reservation === 'over-budget') return { answer: { kind: 'over-budget' } };
  const reply = await send(prompt, dialect);
  const { answer, text } = reply;
  const usage = withCost(usageOf(reply, most), model);
  await settleCall(db, { userId: about.userId, callId, outcome: answer.kind, answer: text, ...usage });
  return reply;
}

/** Estimates are upper bounds, so that what is reserved is what it costs at most. */
function mostOf(prompt: Prompt<unknown>, { maxOutputTokens }: ModelSettings): Usage {
  const form = JSON.stringify(z.toJSONSchema(prompt.answer));
  const inputTokens = estimateTokens(`${prompt.instructions}${form}${prompt.input}`);
  return { inputTokens, outputTokens: maxOutputTokens };
}

/** What the endpoint counted; else nothing where it did not get as far as the model, else the most it can have been. */
function usageOf({ answer, usage, text }: Reply<unknown>, most: Usage): Usage {
  if (usage) return usage;
  if (text !== undefined) return { ...most, outputTokens: Math.min(estimateTokens(text), most.outputTokens) };
  const isFree = FREE.has(answer.kind) || (answer.kind === 'unavailable' && !answer.mayHaveCost);
  return isFree ? { inputTokens: 0, outputTokens: 0 } : most;
}

const FREE: ReadonlySet<string> = new Set(['rejected', 'rate-limited', 'unauthorized']);

function withCost(usage: Usage, { inputMicros, outputMicros }: ModelSettings) {
  const costMicros = Math.ceil(usage.inputTokens * inputMicros + usage.outputTokens * outputMicros);
  return { ...usage, costMicros };
}

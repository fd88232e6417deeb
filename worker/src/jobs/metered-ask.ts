import type { Database } from '@locked-in/store';
import { readDialect, reserveCall, saveDialect, settleCall } from '@locked-in/store';
import { type Ask, type Prompt, promptId, type Reply, type Send } from '../ai/ask.ts';
import { askInAnyDialect } from '../ai/ask-in-any-dialect.ts';
import { mostUsage, usageOf, withCost } from '../ai/cost.ts';
import type { Dialect, ModelSettings } from '../model-settings.ts';
import { toEndpoint } from '../to-endpoint.ts';
import type { WorkWatch } from '../watch-work.ts';

export type MeteredAskDeps = {
  readonly db: Database;
  readonly send: Send;
  readonly model: ModelSettings;
  readonly newId: () => string;
  /** Keeps the claim for the time of one more request; false when it is lost. */
  readonly hold: () => Promise<boolean>;
  readonly onAsked?: WorkWatch['asked'] | undefined;
};

export type AskedAbout = { readonly userId: string; readonly sessionId: string; readonly inputsHash: string };

/** The analysis has changed since it was claimed, or somebody else has claimed it: nothing more is to be sent about it. */
export class AnalysisChanged extends Error {
  override readonly name = 'AnalysisChanged';
}

/**
 * Asks about one session, in whatever dialect the endpoint takes. Every request is counted against both budgets and kept
 * before it is sent, and settled after. Throws {@link AnalysisChanged}.
 */
export function meteredAsk(deps: MeteredAskDeps, about: AskedAbout): Ask {
  const { db, model } = deps;
  return askInAnyDialect((prompt, dialect) => sendOnce(deps, about, { prompt, dialect }), model, {
    recall: () => readDialect(db, nameOf(model)),
    remember: (dialect) => saveDialect(db, { ...nameOf(model), dialect }),
  });
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
  const { db, model, newId, send, hold } = deps;
  if (!(await hold())) throw new AnalysisChanged();
  const callId = newId();
  const most = mostUsage(prompt, model);
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
  const startedAt = performance.now();
  const reply = await send(prompt, dialect);
  const { answer, text } = reply;
  const usage = withCost(usageOf(reply, most), model);
  const seconds = (performance.now() - startedAt) / 1_000;
  await settleCall(db, { userId: about.userId, callId, outcome: answer.kind, answer: text, ...usage });
  deps.onAsked?.({ callId, sessionId: about.sessionId, outcome: answer.kind, seconds, ...usage });
  return reply;
}

import { z } from 'zod';
import type { ModelSettings } from '../model-settings.ts';
import type { Prompt, Reply, Usage } from './ask.ts';
import { estimateTokens } from './estimate-tokens.ts';

/** The most a question can take. Estimates are upper bounds, so that what is reserved is what it costs at most. */
export function mostUsage(
  prompt: Prompt<unknown>,
  { maxOutputTokens }: Pick<ModelSettings, 'maxOutputTokens'>,
): Usage {
  const form = JSON.stringify(z.toJSONSchema(prompt.answer));
  const inputTokens = estimateTokens(`${prompt.instructions}${form}${prompt.input}`);
  return { inputTokens, outputTokens: maxOutputTokens };
}

/** What the endpoint counted; else nothing where it did not get as far as the model, else the most it can have been. */
export function usageOf({ answer, usage, text }: Reply<unknown>, most: Usage): Usage {
  if (usage) return usage;
  if (text !== undefined) return { ...most, outputTokens: Math.min(estimateTokens(text), most.outputTokens) };
  const isFree = FREE.has(answer.kind) || (answer.kind === 'unavailable' && !answer.mayHaveCost);
  return isFree ? { inputTokens: 0, outputTokens: 0 } : most;
}

const FREE: ReadonlySet<string> = new Set(['rejected', 'rate-limited', 'unauthorized']);

export type Cost = Usage & { readonly costMicros: number };

/** With its price in millionths of a US dollar. */
export function withCost(
  usage: Usage,
  { inputMicros, outputMicros }: Pick<ModelSettings, 'inputMicros' | 'outputMicros'>,
): Cost {
  const costMicros = Math.ceil(usage.inputTokens * inputMicros + usage.outputTokens * outputMicros);
  return { ...usage, costMicros };
}

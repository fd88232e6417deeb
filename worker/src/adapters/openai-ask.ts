import OpenAI, { APIConnectionError, APIError } from 'openai';
import { zodResponseFormat } from 'openai/helpers/zod';
import { z } from 'zod';
import type { Answer, Ask, AskFailure, Question } from '../ai/ask.ts';
import { parseJsonAnswer } from './parse-json-answer.ts';
import { readRetryAfter } from './read-retry-after.ts';

export type OpenaiAskOptions = {
  /** Any endpoint that speaks `POST {baseUrl}/chat/completions`. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly model: string;
  /** From the request to the last byte of the answer. */
  readonly timeoutMs: number;
};

/** What local servers leave out is optional here, whatever the SDK's types promise. */
const CompletionSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
  usage: z.object({ prompt_tokens: z.number(), completion_tokens: z.number() }).nullish(),
});

/** Asks an OpenAI-compatible endpoint. The SDK's own retries are off: it would sleep through any `Retry-After`. */
export function openaiAsk({ baseUrl, apiKey, model, timeoutMs }: OpenaiAskOptions): Ask {
  const client = new OpenAI({ baseURL: baseUrl, apiKey, maxRetries: 0, timeout: timeoutMs, logLevel: 'off' });
  return async (question) => {
    try {
      return toAnswer(await client.chat.completions.create(toRequest(model, question)), question);
    } catch (error) {
      return toFailure(error);
    }
  };
}

function toRequest<Value>(model: string, question: Question<Value>) {
  return {
    model,
    messages: [
      { role: 'system' as const, content: question.instructions },
      { role: 'user' as const, content: question.input },
    ],
    max_completion_tokens: question.maxOutputTokens,
    response_format: zodResponseFormat(question.answer, question.name),
  };
}

function toAnswer<Value>(body: unknown, question: Question<Value>): Answer<Value> {
  const completion = CompletionSchema.safeParse(body);
  if (!completion.success) return { kind: 'invalid' };
  const choice = completion.data.choices[0];
  if (choice?.finish_reason === 'length') return { kind: 'truncated' };
  if (choice?.finish_reason === 'content_filter') return { kind: 'filtered' };
  if (choice?.message.refusal) return { kind: 'refused' };
  if (!choice?.message.content?.trim()) return { kind: 'empty' };
  const parsed = question.answer.safeParse(parseJsonAnswer(choice.message.content));
  if (!parsed.success) return { kind: 'invalid' };
  const { prompt_tokens = 0, completion_tokens = 0 } = completion.data.usage ?? {};
  const usage = { inputTokens: prompt_tokens, outputTokens: completion_tokens };
  return { kind: 'answered', value: parsed.data, usage };
}

function toFailure(error: unknown): AskFailure {
  // fetch rejects with a TypeError when the connection is cut inside the answer
  if (error instanceof APIConnectionError || error instanceof TypeError) return { kind: 'unavailable' };
  if (!(error instanceof APIError)) return { kind: 'invalid' };
  const retryAfterSeconds = readRetryAfter(error.headers?.get('retry-after'), Date.now());
  if (error.status === 429) return { kind: 'rate-limited', retryAfterSeconds };
  if (error.status === 401 || error.status === 403) return { kind: 'unauthorized' };
  if (error.status >= 500) return { kind: 'unavailable', retryAfterSeconds };
  return { kind: 'invalid' };
}

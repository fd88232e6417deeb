import OpenAI from 'openai';
import { z } from 'zod';
import type { Answer, Prompt, Reply, Send } from '../ai/ask.ts';
import type { Dialect, ModelSettings } from '../model-settings.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { isAboutTokens, toFailure } from './openai-failure.ts';
import { parseJsonAnswer } from './parse-json-answer.ts';

export type Endpoint = Pick<ModelSettings, 'baseUrl' | 'apiKey' | 'model' | 'timeoutMs' | 'maxOutputTokens'>;

const MOST_COUNTED = 100_000_000;
const LONGEST_KEPT = 64 * 1024;

/** What local servers leave out is optional here, whatever the SDK's types promise. */
const CompletionSchema = z.object({
  choices: z.array(
    z.object({
      finish_reason: z.string().nullish(),
      message: z.object({ content: z.string().nullish(), refusal: z.string().nullish() }),
    }),
  ),
  usage: z.object({ prompt_tokens: countSchema(), completion_tokens: countSchema() }).nullish().catch(null),
});

function countSchema() {
  return z.number().int().min(0).max(MOST_COUNTED);
}

/** Asks an OpenAI-compatible endpoint once. The SDK's own retries are off: it would sleep through any `Retry-After`. */
export function openaiSend(endpoint: Endpoint, stopping?: AbortSignal): Send {
  const client = new OpenAI({
    baseURL: endpoint.baseUrl,
    apiKey: endpoint.apiKey ?? 'none',
    maxRetries: 0,
    timeout: endpoint.timeoutMs,
    logLevel: 'off',
    fetch: boundedFetch,
  });
  const post = (body: OpenAI.ChatCompletionCreateParamsNonStreaming) =>
    client.chat.completions.create(body, { signal: untilLate(endpoint.timeoutMs, stopping) });
  return async (prompt, dialect) => {
    const body = toRequest(endpoint, prompt, dialect);
    try {
      return toReply(await post(body).catch(againWithOtherLimit(post, body)), prompt);
    } catch (error) {
      return toFailure(error, Date.now());
    }
  };
}

function untilLate(timeoutMs: number, stopping: AbortSignal | undefined): AbortSignal {
  const late = AbortSignal.timeout(timeoutMs);
  return stopping ? AbortSignal.any([late, stopping]) : late;
}

type Body = OpenAI.ChatCompletionCreateParamsNonStreaming;

/** OpenAI's newer models know only `max_completion_tokens`; Ollama and others know only `max_tokens` and ignore the other. */
function toRequest<Value>(endpoint: Endpoint, prompt: Prompt<Value>, dialect: Dialect): Body {
  const schema = z.toJSONSchema(prompt.answer, { target: 'draft-7' });
  const told = dialect === 'structured' ? '' : `\n\n${FORM}\n${JSON.stringify(schema)}`;
  return {
    model: endpoint.model,
    messages: [
      { role: 'system', content: `${prompt.instructions}${told}` },
      { role: 'user', content: prompt.input },
    ],
    ...(isOpenai(endpoint.baseUrl)
      ? { max_completion_tokens: endpoint.maxOutputTokens }
      : { max_tokens: endpoint.maxOutputTokens }),
    ...(dialect === 'structured' && {
      response_format: { type: 'json_schema', json_schema: { name: prompt.name, strict: true, schema } },
    }),
    ...(dialect === 'json' && { response_format: { type: 'json_object' } }),
  };
}

const FORM = 'Answer with one JSON object and nothing else. It must have exactly this form (JSON Schema):';

function isOpenai(baseUrl: string): boolean {
  return /(^|\.)(openai\.com|openai\.azure\.com)$/.test(new URL(baseUrl).hostname);
}

/** A proxy may lead to a model that wants the other name of the limit; a request that was rejected costs nothing. */
function againWithOtherLimit<Result>(post: (body: Body) => Promise<Result>, body: Body) {
  return (error: unknown): Promise<Result> => {
    if (!isAboutTokens(error) || body.max_tokens === undefined) throw error;
    const { max_tokens, ...rest } = body;
    return post({ ...rest, max_completion_tokens: max_tokens });
  };
}

function toReply<Value>(body: unknown, prompt: Prompt<Value>): Reply<Value> {
  const completion = CompletionSchema.safeParse(body);
  if (!completion.success) return { answer: { kind: 'invalid' }, trouble: { kind: 'not-an-api' } };
  const { choices, usage } = completion.data;
  const text = choices[0]?.message.content ?? undefined;
  return {
    answer: toAnswer(choices[0], prompt),
    ...(text && { text: text.slice(0, LONGEST_KEPT) }),
    ...(usage && { usage: { inputTokens: usage.prompt_tokens, outputTokens: usage.completion_tokens } }),
  };
}

type Choice = z.infer<typeof CompletionSchema>['choices'][number];

function toAnswer<Value>(choice: Choice | undefined, prompt: Prompt<Value>): Answer<Value> {
  if (choice?.finish_reason === 'length') return { kind: 'truncated' };
  if (choice?.finish_reason === 'content_filter') return { kind: 'filtered' };
  if (choice?.message.refusal) return { kind: 'refused' };
  if (!choice?.message.content?.trim()) return { kind: 'empty' };
  const isForm = (value: unknown) => prompt.answer.safeParse(value).success;
  const parsed = prompt.answer.safeParse(parseJsonAnswer(choice.message.content, isForm));
  return parsed.success ? { kind: 'answered', value: parsed.data } : { kind: 'invalid' };
}

import { z } from 'zod';

/** How the form of an answer is asked for, from the strictest to what any server understands. */
export const DIALECTS = ['structured', 'json', 'plain'] as const;
export type Dialect = (typeof DIALECTS)[number];

const switchSchema = z.stringbool({ truthy: ['true'], falsy: ['false'], error: 'must be true or false' });
const tokensSchema = z.coerce.number().int();
const dollarsSchema = z.coerce.number().min(0);

/** The secret among them. */
export const MODEL_SECRETS = ['OPENAI_API_KEY'] as const;

/** What an instance may be told about a language model. Every one is optional: without a model everything else works. */
export const MODEL_SHAPE = {
  OPENAI_BASE_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http:// or https:// URL' })
    .refine((url) => !/^\w+:\/\/[^/]*@/.test(url), 'must not hold a name or password; use OPENAI_API_KEY')
    .optional()
    .meta({
      description:
        'An endpoint that speaks POST …/chat/completions. Without it and a model, no model is asked.',
      example: 'http://localhost:11434/v1',
    }),
  OPENAI_API_KEY: z
    .string()
    .optional()
    .meta({ description: 'What the endpoint wants as key; local servers want none.', example: 'sk-…' }),
  INFERENCE_TEXT_MODEL: z
    .string()
    .optional()
    .meta({ description: 'The model to ask, as the endpoint names it.', example: 'qwen3:8b' }),
  INFERENCE_CONTEXT_LENGTH: tokensSchema.min(4_000).max(2_000_000).default(8_192).meta({
    description: 'How many tokens the model can hold, question and answer together.',
  }),
  INFERENCE_MAX_OUTPUT_TOKENS: tokensSchema.min(300).max(32_000).default(1_200).meta({
    description: 'How many tokens one answer may have; a model that thinks aloud needs more.',
  }),
  INFERENCE_OUTPUT_SCHEMA: z
    .enum(['auto', ...DIALECTS])
    .default('auto')
    .meta({
      description: 'How the form of an answer is asked for: auto finds out, structured, json or plain.',
    }),
  OPENAI_TIMEOUT_SEC: z.coerce.number().int().min(5).max(1_800).default(120).meta({
    description: 'How long one answer may take, in seconds.',
  }),
  AI_ENABLED: switchSchema
    .default(true)
    .meta({ description: 'false: no model is asked, whatever else is set.' }),
  AI_MAX_CALLS_PER_USER_PER_DAY: z.coerce.number().int().min(0).max(100_000).default(200).meta({
    description: 'Questions about one person in one day (UTC), at most.',
  }),
  AI_MONTHLY_BUDGET_USD: dollarsSchema.optional().meta({
    description: 'What all questions of a month (UTC) may cost; needs both prices. Absent: no limit.',
    example: '20',
  }),
  INFERENCE_INPUT_USD_PER_MTOK: dollarsSchema.default(0).meta({
    description: 'Price of a million tokens asked, in US dollars.',
  }),
  INFERENCE_OUTPUT_USD_PER_MTOK: dollarsSchema.default(0).meta({
    description: 'Price of a million tokens answered, in US dollars.',
  }),
};

const ModelConfigSchema = z.object(MODEL_SHAPE);
export type ModelConfig = Readonly<z.infer<typeof ModelConfigSchema>>;

/** A configured model. Costs in millionths of a US dollar, which makes a price per million tokens one per token. */
export type ModelSettings = {
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly model: string;
  readonly contextLength: number;
  readonly maxOutputTokens: number;
  readonly outputSchema: 'auto' | Dialect;
  readonly timeoutMs: number;
  readonly callsPerDay: number;
  readonly budgetMicros?: number | undefined;
  readonly inputMicros: number;
  readonly outputMicros: number;
};

/** What is wrong between settings that are each valid by themselves. */
export function modelProblems(config: ModelConfig): readonly string[] {
  const isPriced = config.INFERENCE_INPUT_USD_PER_MTOK > 0 && config.INFERENCE_OUTPUT_USD_PER_MTOK > 0;
  return [
    config.OPENAI_BASE_URL !== undefined && config.INFERENCE_TEXT_MODEL === undefined
      ? 'INFERENCE_TEXT_MODEL: is needed beside OPENAI_BASE_URL'
      : undefined,
    config.OPENAI_BASE_URL === undefined && config.INFERENCE_TEXT_MODEL !== undefined
      ? 'OPENAI_BASE_URL: is needed beside INFERENCE_TEXT_MODEL'
      : undefined,
    config.AI_MONTHLY_BUDGET_USD !== undefined && !isPriced
      ? 'AI_MONTHLY_BUDGET_USD: needs INFERENCE_INPUT_USD_PER_MTOK and INFERENCE_OUTPUT_USD_PER_MTOK'
      : undefined,
    config.INFERENCE_CONTEXT_LENGTH - config.INFERENCE_MAX_OUTPUT_TOKENS < 2_500
      ? 'INFERENCE_CONTEXT_LENGTH: must leave 2500 tokens for the question beside INFERENCE_MAX_OUTPUT_TOKENS'
      : undefined,
  ].filter((problem) => problem !== undefined);
}

/** Undefined while no model is configured, or it is switched off. */
export function toModelSettings(config: ModelConfig): ModelSettings | undefined {
  const { OPENAI_BASE_URL: baseUrl, INFERENCE_TEXT_MODEL: model } = config;
  if (!config.AI_ENABLED || baseUrl === undefined || model === undefined) return undefined;
  return {
    baseUrl: baseUrl.replace(/\/+$/, ''),
    apiKey: config.OPENAI_API_KEY,
    model,
    contextLength: config.INFERENCE_CONTEXT_LENGTH,
    maxOutputTokens: config.INFERENCE_MAX_OUTPUT_TOKENS,
    outputSchema: config.INFERENCE_OUTPUT_SCHEMA,
    timeoutMs: config.OPENAI_TIMEOUT_SEC * 1_000,
    callsPerDay: config.AI_MAX_CALLS_PER_USER_PER_DAY,
    ...(config.AI_MONTHLY_BUDGET_USD !== undefined && {
      budgetMicros: Math.round(config.AI_MONTHLY_BUDGET_USD * 1_000_000),
    }),
    inputMicros: config.INFERENCE_INPUT_USD_PER_MTOK,
    outputMicros: config.INFERENCE_OUTPUT_USD_PER_MTOK,
  };
}

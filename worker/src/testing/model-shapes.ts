import { countTokens } from './count-tokens.ts';
import type { Asked } from './model-server.ts';

export type Shape = 'openai' | 'ollama' | 'lm-studio' | 'vllm' | 'words-only';

export type Rejection = {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Record<string, string>;
};

type Behaviour = {
  readonly models: Rejection;
  readonly keyRefused: Rejection;
  /** What it will not take, before the model sees it. */
  readonly reject: (question: Asked, contextLength: number) => Rejection | undefined;
};

const NAMES = ['small', 'medium', 'large'];

/** How products of the field differ in what they take and how they refuse, by their documentation and issue trackers. */
export const SHAPES: Readonly<Record<Shape, Behaviour>> = {
  openai: {
    models: listOf('model'),
    keyRefused: problem(401, 'Incorrect API key provided: sk-…', 'invalid_api_key'),
    reject: (question, contextLength) =>
      missing(
        question,
        problem(404, 'The model does not exist or you do not have access to it.', 'model_not_found'),
      ) ??
      looseSchema(question) ??
      tooLong(
        question,
        contextLength,
        problem(
          400,
          `This model's maximum context length is ${contextLength} tokens.`,
          'context_length_exceeded',
        ),
      ),
  },
  // Cuts the beginning of what is too long without a word, and ignores max_completion_tokens.
  ollama: {
    models: listOf('library'),
    keyRefused: problem(401, 'unauthorized'),
    reject: (question) => {
      const { model } = question.body;
      return missing(question, problem(404, `model "${model}" not found, try pulling it first`));
    },
  },
  // https://github.com/lmstudio-ai/lmstudio-bug-tracker/issues/189
  'lm-studio': {
    models: listOf('organization-owner'),
    keyRefused: { status: 401, body: { error: 'unauthorized' } },
    reject: (question, contextLength) =>
      question.dialect === 'json'
        ? { status: 400, body: { error: "'response_format.type' must be 'json_schema' or 'text'" } }
        : tooLong(question, contextLength, {
            status: 400,
            body: {
              error:
                'Trying to keep the first 9000 tokens when context overflows. Load the model with a larger context length.',
            },
          }),
  },
  vllm: {
    models: listOf('vllm'),
    keyRefused: { status: 401, body: { error: 'Unauthorized' } },
    reject: (question, contextLength) =>
      missing(question, flat(404, `The model \`${question.body.model}\` does not exist.`, 'NotFoundError')) ??
      tooLong(
        question,
        contextLength,
        flat(
          400,
          `This model's maximum context length is ${contextLength} tokens. However, you requested more.`,
          'BadRequestError',
        ),
      ),
  },
  'words-only': {
    models: { status: 404, body: 'not found' },
    keyRefused: { status: 403, body: 'forbidden' },
    reject: ({ dialect }) =>
      dialect === 'plain'
        ? undefined
        : { status: 422, body: { detail: 'response_format: extra fields not permitted' } },
  },
};

function listOf(owner: string): Rejection {
  const data = NAMES.map((id) => ({ id, object: 'model', created: 1, owned_by: owner }));
  return { status: 200, body: { object: 'list', data } };
}

function problem(status: number, message: string, code: string | null = null): Rejection {
  return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}

function flat(status: number, message: string, type: string): Rejection {
  return { status, body: { object: 'error', message, type, param: null, code: status } };
}

function missing({ body }: Asked, rejection: Rejection): Rejection | undefined {
  return NAMES.includes(body.model) ? undefined : rejection;
}

function tooLong(question: Asked, contextLength: number, rejection: Rejection): Rejection | undefined {
  const { instructions, input } = question;
  return countTokens(`${instructions} ${input}`) > contextLength ? rejection : undefined;
}

/** Strict mode takes no bounds, no patterns, nothing optional and nothing additional. */
function looseSchema({ body }: Asked): Rejection | undefined {
  const text = JSON.stringify(body.response_format ?? {});
  const isLoose = /"(minimum|maximum|minLength|maxLength|pattern|minItems|maxItems|format)":/.test(text);
  const objects = text.match(/"type":"object"/g)?.length ?? 0;
  const closed = text.match(/"additionalProperties":false/g)?.length ?? 0;
  return isLoose || objects !== closed ? problem(400, 'Invalid schema for response_format') : undefined;
}

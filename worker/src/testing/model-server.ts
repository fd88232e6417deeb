import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { z } from 'zod';
import { countTokens } from './count-tokens.ts';
import { type Rejection, SHAPES, type Shape } from './model-shapes.ts';

/** A question as it arrived over the wire. */
export type Asked = {
  readonly prompt: 'judge-pages' | 'write-analysis' | 'other';
  readonly dialect: 'structured' | 'json' | 'plain';
  readonly authorization: string | undefined;
  readonly instructions: string;
  readonly input: string;
  /** The document between the markers; undefined where there is none. */
  readonly data: unknown;
  readonly body: z.infer<typeof BodySchema>;
};

/** What the server does with a question. A string is sent as the model's words; anything else as JSON. */
export type Reaction =
  | {
      readonly kind: 'say';
      readonly content: unknown;
      readonly finish?: string;
      readonly refusal?: string;
      readonly usage?: false;
    }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly body?: unknown;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'raw'; readonly type: string; readonly body: string }
  | { readonly kind: 'cut-before' | 'cut-inside' | 'never' | 'trickle' };

export type React = (asked: Asked, count: number) => Reaction;

export type ModelServer = {
  /** Its base URL, with /v1. */
  readonly url: string;
  readonly asked: readonly Asked[];
};

export type ModelServerOptions = {
  readonly shape?: Shape;
  readonly react: React;
  /** Tokens it can hold. */
  readonly contextLength?: number;
  readonly key?: string;
};

const BodySchema = z.looseObject({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.string() })),
  response_format: z.looseObject({ type: z.string() }).optional(),
  max_tokens: z.number().optional(),
  max_completion_tokens: z.number().optional(),
});

/** An endpoint that speaks the protocol over real HTTP, as one product or another does; closed when the test has finished. */
export async function openModelServer(options: ModelServerOptions): Promise<ModelServer> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => void serve(request, response, { options, asked }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}/v1`, asked };
}

type Context = { readonly options: ModelServerOptions; readonly asked: Asked[] };

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  { options, asked }: Context,
): Promise<void> {
  const shape = SHAPES[options.shape ?? 'openai'];
  const text = Buffer.concat(await request.toArray()).toString('utf8');
  const { authorization } = request.headers;
  if (options.key !== undefined && authorization !== `Bearer ${options.key}`)
    return send(response, shape.keyRefused);
  if (request.method === 'GET' && request.url === '/v1/models') return send(response, shape.models);
  if (request.method !== 'POST' || request.url !== '/v1/chat/completions')
    return send(response, { status: 404, body: '404 page not found' });
  const question = toAsked(BodySchema.parse(JSON.parse(text)), authorization);
  asked.push(question);
  const rejection = shape.reject(question, options.contextLength ?? 32_768);
  if (rejection) return send(response, rejection);
  react(response, options.react(question, asked.length), { question, options });
}

function toAsked(body: z.infer<typeof BodySchema>, authorization: string | undefined): Asked {
  const [instructions = '', input = ''] = body.messages.map(({ content }) => content);
  const type = body.response_format?.type;
  return {
    prompt: /how web pages relate/.test(instructions)
      ? 'judge-pages'
      : /one thing to try/.test(instructions)
        ? 'write-analysis'
        : 'other',
    dialect: type === 'json_schema' ? 'structured' : type === 'json_object' ? 'json' : 'plain',
    authorization,
    instructions,
    input,
    data: readData(input),
    body,
  };
}

function readData(input: string): unknown {
  const document = /^DATA-(\w+)\n([\s\S]*)\nEND-\1$/.exec(input)?.[2];
  return document === undefined ? undefined : JSON.parse(document);
}

type Answering = { readonly question: Asked; readonly options: ModelServerOptions };

function react(response: ServerResponse, reaction: Reaction, { question, options }: Answering): void {
  if (reaction.kind === 'say')
    send(response, { status: 200, body: toCompletion(reaction, question, options) });
  if (reaction.kind === 'status') send(response, { body: { error: { message: 'no' } }, ...reaction });
  if (reaction.kind === 'raw') response.writeHead(200, { 'content-type': reaction.type }).end(reaction.body);
  if (reaction.kind === 'cut-before') response.socket?.destroy();
  if (reaction.kind === 'cut-inside') cutInside(response);
  if (reaction.kind === 'trickle') trickle(response);
}

function cutInside(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '9000' });
  response.write('{"choices":[{"message":', () => response.socket?.destroy());
}

function trickle(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

function toCompletion(
  reaction: Extract<Reaction, { kind: 'say' }>,
  question: Asked,
  options: ModelServerOptions,
) {
  const { content, finish = 'stop', refusal = null, usage } = reaction;
  const said = typeof content === 'string' || content === null ? content : JSON.stringify(content);
  const read = countTokens(`${question.instructions} ${question.input}`);
  const held = Math.min(read, options.contextLength ?? read);
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: question.body.model,
    choices: [{ index: 0, finish_reason: finish, message: { role: 'assistant', content: said, refusal } }],
    ...(usage !== false && {
      usage: { prompt_tokens: held, completion_tokens: countTokens(said ?? ''), total_tokens: 0 },
    }),
  };
}

function send(response: ServerResponse, { status, body, headers = {} }: Rejection): void {
  const isText = typeof body === 'string';
  response.writeHead(status, { 'content-type': isText ? 'text/plain' : 'application/json', ...headers });
  response.end(isText ? body : JSON.stringify(body ?? {}));
}

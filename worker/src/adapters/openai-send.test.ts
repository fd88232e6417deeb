import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Dialect } from '../model-settings.ts';
import { openaiSend } from './openai-send.ts';

const QUESTION = {
  name: 'label',
  version: 1,
  instructions: 'Say whether the page belongs to the intent.',
  input: '{"intent":"draft chapter 2","page":"docs.test"}',
  answer: z.object({ label: z.enum(['on', 'off']) }),
};
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test('an answer in the form asked for arrives as a value with its words and its cost', async () => {
  expect(await sendTo(completion('{"label":"on"}'))).toEqual({
    answer: { kind: 'answered', value: { label: 'on' } },
    text: '{"label":"on"}',
    usage: { inputTokens: 20, outputTokens: 5 },
  });
});

test('the question travels once, with the key, the limit and the form of the answer', async () => {
  const { requests, listener } = recording(completion('{"label":"on"}'));
  await sendTo(listener);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    path: 'POST /v1/chat/completions',
    authorization: 'Bearer key',
    body: {
      model: 'small',
      max_tokens: 50,
      messages: [
        { role: 'system', content: QUESTION.instructions },
        { role: 'user', content: QUESTION.input },
      ],
      response_format: {
        type: 'json_schema',
        json_schema: { name: 'label', strict: true, schema: { required: ['label'] } },
      },
    },
  });
});

test('to who knows no schema the form is told in words; to who knows no formats nothing else is', async () => {
  const { requests, listener } = recording(completion('{"label":"on"}'));
  await sendTo(listener, { dialect: 'json' });
  await sendTo(listener, { dialect: 'plain' });
  const [asJson, inWords] = requests.map(({ body }) => body);
  expect(asJson).toMatchObject({ response_format: { type: 'json_object' } });
  expect(inWords).not.toHaveProperty('response_format');
  for (const body of [asJson, inWords]) expect(JSON.stringify(body)).toMatch(/JSON Schema.*on.*off/);
});

test('who wants the limit by its other name gets it so', async () => {
  const message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead.";
  const { requests, listener } = recording((request, response) => {
    const isOld = JSON.stringify(requests.at(-1)?.body).includes('"max_tokens"');
    (isOld ? json(400, { error: { message } }) : completion('{"label":"on"}'))(request, response);
  });
  expect(await sendTo(listener)).toMatchObject({ answer: { kind: 'answered' } });
  expect(requests[1]?.body).toMatchObject({ max_completion_tokens: 50 });
});

test('an answer in a Markdown fence is read', async () => {
  expect(await sendTo(completion('```json\n{"label":"off"}\n```\n'))).toMatchObject({
    answer: { kind: 'answered', value: { label: 'off' } },
  });
});

test('a server that does not count tokens says nothing of them', async () => {
  const body = { choices: [{ message: { content: '{"label":"on"}' } }] };
  expect(await sendTo(json(200, body))).not.toHaveProperty('usage');
});

test.each([-1, 1.5, 1e300, null, 'many'])('%j tokens are no count of tokens', async (prompt_tokens) => {
  const usage = { prompt_tokens, completion_tokens: 5 };
  const reply = await sendTo(json(200, { choices: [{ message: { content: '{"label":"on"}' } }], usage }));
  expect(reply.answer.kind).toBe('answered');
  expect(reply).not.toHaveProperty('usage');
});

test.each([
  ['a refusal', completion(null, { refusal: 'I cannot help with that.' }), 'refused'],
  ['running out of tokens', completion('{"label":', { finish_reason: 'length' }), 'truncated'],
  ['a content filter', completion('', { finish_reason: 'content_filter' }), 'filtered'],
  ['silence', completion(''), 'empty'],
  ['no choice at all', json(200, { choices: [] }), 'empty'],
  ['words instead of JSON', completion('The page is on task.'), 'invalid'],
  ['another form', completion('{"label":"perhaps"}'), 'invalid'],
  ['an answer of 100 KB', completion(`{"label":"on","why":"${'x'.repeat(100_000)}"}`), 'invalid'],
  ['a body of 10 MB', completion(`{"label":"on","why":"${'x'.repeat(10_000_000)}"}`), 'invalid'],
  ['a page instead of an answer', html, 'invalid'],
  ['half a JSON body', raw('application/json', '{"choices":[{'), 'invalid'],
  ['400', json(400, { error: { message: 'unknown parameter' } }), 'rejected'],
  ['400 of a server that nests nothing', json(400, { error: "must be 'json_schema'" }), 'rejected'],
  [
    'a question too long for the context',
    json(400, { error: { code: 'context_length_exceeded' } }),
    'truncated',
  ],
  ['a filter before the model', json(400, { error: { code: 'content_filter' } }), 'filtered'],
  ['401', json(401, { error: { message: 'wrong key' } }), 'unauthorized'],
  ['402', json(402, { error: { message: 'no credit' } }), 'rate-limited'],
  ['404', json(404, { error: { message: 'no such model' } }), 'unavailable'],
  ['500', json(500, { error: { message: 'broken' } }), 'unavailable'],
  ['529', json(529, { error: { message: 'overloaded' } }), 'unavailable'],
  ['a connection cut before the answer', cutAtOnce, 'unavailable'],
  ['a connection cut inside the answer', cutInside, 'unavailable'],
])('%s is told as a value, after one request', async (_, listener, kind) => {
  const { requests, listener: recorded } = recording(listener);
  expect((await sendTo(recorded)).answer.kind).toBe(kind);
  expect(requests).toHaveLength(1);
});

test.each([
  [429, 'rate-limited'],
  [503, 'unavailable'],
])('%i passes on how long to wait and does not wait itself', async (status, kind) => {
  const { answer } = await sendTo(json(status, {}, { 'retry-after': '7' }));
  expect(answer).toEqual({ kind, retryAfterSeconds: 7 });
});

test('an endpoint that never answers is unavailable after the timeout, and may have worked for nothing', async () => {
  const { answer, trouble } = await sendTo(() => {}, { timeoutMs: 50 });
  expect({ answer, trouble }).toEqual({
    answer: { kind: 'unavailable', mayHaveCost: true },
    trouble: { kind: 'timeout' },
  });
});

test('an answer that comes byte by byte and never ends is unavailable after the timeout', async () => {
  const endless: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    const timer = setInterval(() => response.write(' '), 10);
    response.on('close', () => clearInterval(timer));
  };
  expect((await sendTo(endless, { timeoutMs: 80 })).answer).toMatchObject({ kind: 'unavailable' });
});

test('an endpoint that is not there is unavailable, and costs nothing', async () => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  const reply = await openaiSend(at(`http://127.0.0.1:${port}/v1`))(QUESTION, 'plain');
  expect(reply).toEqual({ answer: { kind: 'unavailable' }, trouble: { kind: 'refused' } });
});

test('a machine that does not exist is told as that', async () => {
  const reply = await openaiSend(at('http://nowhere.invalid/v1'))(QUESTION, 'plain');
  expect(reply.trouble).toEqual({ kind: 'unknown-host' });
});

type Sending = { readonly timeoutMs?: number; readonly dialect?: Dialect };

async function sendTo(
  listener: RequestListener,
  { timeoutMs = 10_000, dialect = 'structured' }: Sending = {},
) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return openaiSend({ ...at(`http://127.0.0.1:${port}/v1`), timeoutMs })(QUESTION, dialect);
}

function at(baseUrl: string) {
  return { baseUrl, apiKey: 'key', model: 'small', timeoutMs: 10_000, maxOutputTokens: 50 };
}

function recording(listener: RequestListener) {
  const requests: { path: string; authorization: string | undefined; body: unknown }[] = [];
  const recorded: RequestListener = async (request, response) => {
    const body = JSON.parse(Buffer.concat(await request.toArray()).toString('utf8'));
    requests.push({
      path: `${request.method} ${request.url}`,
      authorization: request.headers.authorization,
      body,
    });
    listener(request, response);
  };
  return { requests, listener: recorded };
}

function completion(
  content: string | null,
  { finish_reason = 'stop', refusal = null }: { finish_reason?: string; refusal?: string | null } = {},
): RequestListener {
  return json(200, {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    choices: [{ index: 0, finish_reason, message: { role: 'assistant', content, refusal } }],
    usage: { prompt_tokens: 20, completion_tokens: 5, total_tokens: 25 },
  });
}

function json(status: number, body: unknown, headers: Record<string, string> = {}): RequestListener {
  return (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };
}

function raw(type: string, body: string): RequestListener {
  return (_, response) => response.writeHead(200, { 'content-type': type }).end(body);
}

function html(...[request, response]: Parameters<RequestListener>): void {
  raw('text/html', '<h1>Welcome</h1>')(request, response);
}

function cutAtOnce(...[request]: Parameters<RequestListener>): void {
  request.socket.destroy();
}

function cutInside(...[, response]: Parameters<RequestListener>): void {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"choices":', () => response.socket?.destroy());
}

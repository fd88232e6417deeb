import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { z } from 'zod';
import { openaiAsk } from './openai-ask.ts';

const QUESTION = {
  name: 'label',
  instructions: 'Say whether the page belongs to the intent.',
  input: '{"intent":"draft chapter 2","page":"docs.test"}',
  answer: z.object({ label: z.enum(['on', 'off']) }),
  maxOutputTokens: 50,
};
const servers: Server[] = [];

afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

test('an answer in the form asked for arrives as a value with its cost', async () => {
  const answer = await askOf(completion('{"label":"on"}'));
  expect(answer).toEqual({
    kind: 'answered',
    value: { label: 'on' },
    usage: { inputTokens: 20, outputTokens: 5 },
  });
});

test('the question travels once, with the key, the limit and the form of the answer', async () => {
  const { requests, listener } = recording(completion('{"label":"on"}'));
  await askOf(listener);
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    path: 'POST /v1/chat/completions',
    authorization: 'Bearer key',
    body: {
      model: 'small',
      max_completion_tokens: 50,
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

test('an answer in a Markdown fence is read', async () => {
  expect(await askOf(completion('```json\n{"label":"off"}\n```\n'))).toMatchObject({
    kind: 'answered',
    value: { label: 'off' },
  });
});

test('a server that does not count tokens costs nothing', async () => {
  const body = { choices: [{ message: { content: '{"label":"on"}' } }] };
  expect(await askOf(json(200, body))).toMatchObject({ usage: { inputTokens: 0, outputTokens: 0 } });
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
  ['a page instead of an answer', html, 'invalid'],
  ['half a JSON body', raw('application/json', '{"choices":[{'), 'invalid'],
  ['400', json(400, { error: { message: 'unknown parameter' } }), 'invalid'],
  ['401', json(401, { error: { message: 'wrong key' } }), 'unauthorized'],
  ['500', json(500, { error: { message: 'broken' } }), 'unavailable'],
  ['a connection cut before the answer', cutAtOnce, 'unavailable'],
  ['a connection cut inside the answer', cutInside, 'unavailable'],
])('%s is told as a value, after one request', async (_, listener, kind) => {
  const { requests, listener: recorded } = recording(listener);
  expect(await askOf(recorded)).toEqual({ kind });
  expect(requests).toHaveLength(1);
});

test.each([
  [429, 'rate-limited'],
  [503, 'unavailable'],
])('%i passes on how long to wait and does not wait itself', async (status, kind) => {
  const answer = await askOf(json(status, {}, { 'retry-after': '7' }));
  expect(answer).toEqual({ kind, retryAfterSeconds: 7 });
});

test('an endpoint that never answers is unavailable after the timeout', async () => {
  expect(await askOf(() => {}, 50)).toEqual({ kind: 'unavailable' });
});

test('an answer that never ends is unavailable after the timeout', async () => {
  const endless: RequestListener = (_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' });
    response.write('{"choices":');
  };
  expect(await askOf(endless, 50)).toEqual({ kind: 'unavailable' });
});

test('an endpoint that is not there is unavailable', async () => {
  const ask = openaiAsk({ baseUrl: 'http://127.0.0.1:1/v1', apiKey: 'key', model: 'small', timeoutMs: 5000 });
  expect(await ask(QUESTION)).toEqual({ kind: 'unavailable' });
});

async function askOf(listener: RequestListener, timeoutMs = 10_000) {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return openaiAsk({ baseUrl: `http://127.0.0.1:${port}/v1`, apiKey: 'key', model: 'small', timeoutMs })(
    QUESTION,
  );
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

import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type ModelFinding, sayModelFinding } from '@locked-in/domain';
import { expect, onTestFinished, test } from 'vitest';
import type { ModelSettings } from './model-settings.ts';
import { testModel } from './test-model.ts';
import { say, status } from './testing/model-answers.ts';
import { type ModelServerOptions, openModelServer, type React } from './testing/model-server.ts';

const READY: React = () => say({ word: 'ready' });
const SETTINGS: ModelSettings = {
  baseUrl: 'http://127.0.0.1:1/v1',
  model: 'small',
  contextLength: 8_192,
  maxOutputTokens: 1_200,
  outputSchema: 'auto',
  timeoutMs: 5_000,
  callsPerDay: 1,
  inputMicros: 0,
  outputMicros: 0,
};

test('without a model the test says how to name one', async () => {
  expect(sayModelFinding(await testModel(undefined))).toMatch(/Set OPENAI_BASE_URL and INFERENCE_TEXT_MODEL/);
});

test.each([
  ['openai', 'structured', 'exactly the form'],
  ['lm-studio', 'structured', 'exactly the form'],
  ['words-only', 'plain', 'words that hold JSON'],
] as const)('an endpoint like %s works, and how is said', async (shape, dialect, words) => {
  const finding = await find({ shape, react: READY });
  expect(finding).toEqual({ kind: 'works', model: 'small', dialect });
  expect(sayModelFinding(finding)).toContain(words);
});

test('a model that the endpoint does not have is named, beside some that it has', async () => {
  for (const shape of ['openai', 'ollama', 'vllm'] as const) {
    const finding = await find({ shape, react: READY }, { model: 'smal' });
    expect(finding).toEqual({
      kind: 'model-missing',
      model: 'smal',
      available: ['small', 'medium', 'large'],
    });
    expect(sayModelFinding(finding)).toMatch(/no model named smal\. It has small, medium, large\./);
  }
});

test('a key that is refused, and one that is missing, are told apart', async () => {
  const options = { react: READY, key: 'right' };
  expect(await find(options, { apiKey: 'wrong' })).toEqual({ kind: 'key-refused', hasKey: true });
  const missing = await find(options);
  expect(missing).toEqual({ kind: 'key-refused', hasKey: false });
  expect(sayModelFinding(missing)).toContain('Set OPENAI_API_KEY');
  expect((await find(options, { apiKey: 'right' })).kind).toBe('works');
});

test('an address without /v1 leads to the one with it', async () => {
  const server = await openModelServer({ react: READY });
  for (const wrong of [
    server.url.replace('/v1', ''),
    `${server.url}/chat/completions`,
    server.url.replace('/v1', '/api'),
  ]) {
    const finding = await testModel({ ...SETTINGS, baseUrl: wrong });
    expect(finding).toMatchObject({ kind: 'not-an-api', better: server.url });
    expect(sayModelFinding(finding)).toContain(`Set OPENAI_BASE_URL to ${server.url}`);
  }
});

test('a web page is not taken for the API', async () => {
  const page: RequestListener = (_, response) =>
    response.setHeader('content-type', 'text/html').end('<h1>Hi</h1>');
  const finding = await testModel({ ...SETTINGS, baseUrl: `${await serve(page)}/v1` });
  expect(finding.kind).toBe('not-an-api');
  expect(sayModelFinding(finding)).toMatch(/it is not the API.*\/v1/);
});

test('a model that silently forgets the beginning is found out', async () => {
  const finding = await find({ shape: 'ollama', react: READY, contextLength: 4_096 });
  expect(finding).toEqual({ kind: 'context-too-small', configured: 8_192, found: 4_096 });
  expect(sayModelFinding(finding)).toMatch(/\(4096\).*\(8192\).*OLLAMA_CONTEXT_LENGTH/);
});

test('a model that refuses what is too long is found out', async () => {
  for (const shape of ['openai', 'vllm', 'lm-studio'] as const)
    expect(await find({ shape, react: READY, contextLength: 4_096 })).toEqual({
      kind: 'context-too-small',
      configured: 8_192,
    });
});

test('a model that does not count tokens is asked for the word that it may have forgotten', async () => {
  const react: React = ({ input }) =>
    say({ word: input.length > 1_000 ? 'time' : 'ready' }, { usage: false });
  expect((await find({ react })).kind).toBe('context-too-small');
  expect((await find({ react: () => say({ word: 'Ready' }, { usage: false }) })).kind).toBe('works');
});

test('localhost inside a container is told as that, and where to go instead', async () => {
  const nobody = (await serve(() => {}, { isClosed: true })).replace('127.0.0.1', 'localhost');
  const settings = { ...SETTINGS, baseUrl: `${nobody}/v1` };
  const inside = await testModel(settings, { isContainer: () => true });
  expect(inside).toEqual({ kind: 'localhost-in-container', endpoint: `${nobody}/v1` });
  expect(sayModelFinding(inside)).toContain('host.docker.internal');
  expect(await testModel(settings, { isContainer: () => false })).toMatchObject({
    kind: 'unreachable',
    why: 'refused',
  });
});

test('a machine that does not exist is told as that', async () => {
  const finding = await testModel({ ...SETTINGS, baseUrl: 'http://nowhere.invalid/v1' });
  expect(finding).toMatchObject({ kind: 'unreachable', why: 'unknown-host' });
});

test('https to who speaks http is told as that', async () => {
  const plain = await serve((_, response) => response.end());
  const finding = await testModel({ ...SETTINGS, baseUrl: `${plain.replace('http:', 'https:')}/v1` });
  expect(finding).toMatchObject({ kind: 'unreachable', why: 'tls' });
});

test('an address with a password is shown without it', async () => {
  const nobody = await serve(() => {}, { isClosed: true });
  const finding = await testModel({ ...SETTINGS, baseUrl: `${nobody.replace('//', '//me:secret@')}/v1` });
  expect(sayModelFinding(finding)).not.toContain('secret');
});

test.each<[ModelFinding['kind'], React, RegExp]>([
  ['timeout', () => ({ kind: 'never' }), /within 0.3 s/],
  ['rate-limited', () => status(429), /too many questions/],
  ['broken', () => status(500), /\(500\)/],
  ['unusable', () => say('I am fine, thank you.'), /not in a form/],
  ['unusable', () => say('', { finish: 'length' }), /INFERENCE_MAX_OUTPUT_TOKENS/],
  ['unusable', () => say(''), /answer is empty/],
  ['unusable', () => say(null, { refusal: 'No.' }), /declines/],
])('%s is told in words', async (kind, react, words) => {
  const finding = await find({ react }, kind === 'timeout' ? { timeoutMs: 300 } : {});
  expect(finding.kind).toBe(kind);
  expect(sayModelFinding(finding)).toMatch(words);
});

async function find(
  options: ModelServerOptions,
  settings: Partial<ModelSettings> = {},
): Promise<ModelFinding> {
  const { url } = await openModelServer(options);
  return testModel({ ...SETTINGS, baseUrl: url, ...settings }, { isContainer: () => false });
}

async function serve(listener: RequestListener, { isClosed = false } = {}): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  if (isClosed) await close();
  else onTestFinished(async () => void (await close()));
  return `http://127.0.0.1:${port}`;
}

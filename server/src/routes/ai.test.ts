import { type ModelCall, ModelCallSchema, ModelCallsSchema, ModelStateSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { asPerson, FOREIGN_ID, fakeDeps, fromOurPage, NOW_MS, USER_ID } from '../testing/fake-deps.ts';

const CALL: ModelCall = {
  callId: '44444444-4444-4444-8444-444444444444',
  prompt: 'judge-pages@1',
  model: 'small',
  endpoint: 'http://127.0.0.1:11434/v1',
  request: { instructions: 'Judge.', input: '<script>alert(1)</script>' },
  answer: '{"labels":[]}',
  outcome: 'answered',
  inputTokens: 400,
  outputTokens: 20,
  costMicros: 12,
  askedAtMs: NOW_MS,
};

test('a person sees which model their instance asks and what they want of it', async () => {
  const model = { endpoint: 'http://127.0.0.1:11434/v1', model: 'small' };
  const wishes = { isWanted: true, sees: 'titles' } as const;
  const response = await get('/v1/ai', { readModel: async () => model, readAiWishes: async () => wishes });
  expect(ModelStateSchema.parse(await response.json())).toEqual({ model, wishes });
});

test('an instance without a model says so by leaving it out', async () => {
  expect(await (await get('/v1/ai')).json()).toEqual({ wishes: { isWanted: true, sees: 'sites' } });
});

test('a person decides for themselves alone', async () => {
  const saved: unknown[] = [];
  const wishes = { isWanted: false, sees: 'sites' };
  const app = buildApp(fakeDeps({ saveAiWishes: async (wish) => saved.push(wish) }));
  const body = JSON.stringify({ ...wishes, userId: FOREIGN_ID });
  const response = await app.request('/v1/ai', { method: 'PATCH', body, headers: fromOurPage });
  expect(response.status).toBe(204);
  expect(saved).toEqual([{ ...wishes, userId: USER_ID }]);
});

test('a wish that is none is refused by name', async () => {
  const body = JSON.stringify({ isWanted: true, sees: 'everything' });
  const request = { method: 'PATCH', body, headers: fromOurPage };
  const response = await buildApp(fakeDeps()).request('/v1/ai', request);
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ errors: [{ pointer: '/sees' }] });
});

test('a test is asked for, runs, and then names what it found', async () => {
  const app = buildApp(fakeDeps());
  const asked = await app.request('/v1/ai/tests', { method: 'POST', body: '{}', headers: fromOurPage });
  expect(asked.status).toBe(202);
  expect(await asked.json()).toEqual({ testId: FOREIGN_ID });
  const path = `/v1/ai/tests/${FOREIGN_ID}`;
  const running = await get(path, { readModelTest: async () => 'running' });
  expect(await running.json()).toEqual({ testId: FOREIGN_ID });
  const found = await get(path, { readModelTest: async () => ({ kind: 'off' }) });
  expect(await found.json()).toEqual({ testId: FOREIGN_ID, finding: { kind: 'off' } });
  expect((await get(path)).status).toBe(404);
  expect((await get('/v1/ai/tests/no-uuid')).status).toBe(404);
});

test('the list of questions holds no words and says where it goes on', async () => {
  const pages: unknown[] = [];
  const listCalls: AppDeps['listCalls'] = async (page) => {
    pages.push(page);
    return [CALL];
  };
  const response = await get('/v1/ai/calls?limit=1&before=5', { listCalls });
  const { request: _request, answer: _answer, ...shown } = CALL;
  expect(ModelCallsSchema.parse(await response.json())).toEqual({ calls: [shown], nextBeforeMs: NOW_MS });
  expect(pages).toEqual([{ userId: USER_ID, beforeMs: 5, limit: 1 }]);
  expect((await get('/v1/ai/calls?limit=many')).status).toBe(400);
});

test('one question is shown word for word, as JSON that no browser takes for a page', async () => {
  const asked: unknown[] = [];
  const readCall: AppDeps['readCall'] = async (key) => {
    asked.push(key);
    return CALL;
  };
  const response = await get(`/v1/ai/calls/${CALL.callId}`, { readCall });
  expect(response.headers.get('content-type')).toBe('application/json');
  expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  expect(ModelCallSchema.parse(await response.json())).toEqual(CALL);
  expect(asked).toEqual([{ userId: USER_ID, callId: CALL.callId }]);
});

test('a question about somebody else is not there', async () => {
  expect((await get(`/v1/ai/calls/${FOREIGN_ID}`)).status).toBe(404);
  expect((await get('/v1/ai/calls/no-uuid')).status).toBe(404);
});

async function get(path: string, changes: Partial<AppDeps> = {}): Promise<Response> {
  return buildApp(fakeDeps(changes)).request(path, { headers: asPerson });
}

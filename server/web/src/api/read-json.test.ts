import { afterEach, expect, test, vi } from 'vitest';
import { readJson } from './read-json.ts';

afterEach(() => vi.unstubAllGlobals());

test('an answer is its JSON', async () => {
  answerWith(new Response('{"devices":[]}', { status: 200 }));
  expect(await readJson('/v1/devices')).toEqual({ ok: true, value: { devices: [] } });
});

test('an answer without content is no value and no error', async () => {
  answerWith(new Response(null, { status: 204 }));
  expect(await readJson('/v1/sign-out', { method: 'POST' })).toEqual({ ok: true, value: undefined });
});

test('what the server refuses is said in its own words', async () => {
  const problem = {
    type: 'x',
    title: 'There is nothing here',
    status: 404,
    code: 'not-found',
    detail: 'no such week',
  };
  answerWith(new Response(JSON.stringify(problem), { status: 404 }));
  const words = 'There is nothing here: no such week';
  expect(await failureOf('/v1/reports/x')).toEqual({ kind: 'problem', code: 'not-found', words });
});

test('a browser that is not signed in is told apart from an error', async () => {
  answerWith(new Response('{}', { status: 401 }));
  expect(await failureOf('/v1/devices')).toEqual({ kind: 'signed-out' });
});

test('a proxy that answers in HTML is a problem in words, not a crash', async () => {
  answerWith(new Response('<h1>Bad gateway</h1>', { status: 502 }));
  expect(await failureOf('/v1/devices')).toMatchObject({ kind: 'problem', code: 'unreadable' });
  answerWith(new Response('<h1>Hotel network: please log in</h1>', { status: 200 }));
  expect(await failureOf('/v1/devices')).toMatchObject({ kind: 'problem', code: 'unreadable' });
});

test('no answer is offline', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await failureOf('/v1/devices')).toEqual({ kind: 'offline' });
});

test('a write says that it is JSON even when it says nothing', async () => {
  const requests: RequestInit[] = [];
  vi.stubGlobal('fetch', async (_path: string, request: RequestInit) => {
    requests.push(request);
    return new Response(null, { status: 204 });
  });
  await readJson('/v1/devices/1', { method: 'DELETE' });
  expect(requests[0]).toMatchObject({
    method: 'DELETE',
    body: '{}',
    headers: { 'content-type': 'application/json' },
  });
});

function answerWith(response: Response): void {
  vi.stubGlobal('fetch', async () => response);
}

async function failureOf(path: string) {
  const answer = await readJson(path);
  return answer.ok ? undefined : answer.failure;
}

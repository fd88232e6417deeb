import { Writable } from 'node:stream';
import { openLogger } from '@locked-in/watch';
import { expect, test } from 'vitest';
import { type AppDeps, buildApp } from '../app.ts';
import { sayAnswered } from '../say-answered.ts';
import {
  asDevice,
  asPerson,
  CODE,
  COOKIE,
  fakeDeps,
  fromOurPage,
  SESSION_ID,
  TOKEN,
} from '../testing/fake-deps.ts';

const CHUNK_PATH = `/v1/sessions/${SESSION_ID}/chunks/0`;

test('the log holds no token, cookie, code, title, address or body', async () => {
  const { lines, deps } = withLog({ publish: () => Promise.reject(new Error('the broker broke')) });
  const app = buildApp(deps);
  const title = 'CANARY-title';
  const body = JSON.stringify({
    events: [{ kind: 'page-shown', occurredAtMs: 1, site: 'CANARY-site.test', title, audible: false }],
  });
  const json = { 'Content-Type': 'application/json' };
  await app.request(`${CHUNK_PATH}?CANARY-query`, { method: 'PUT', body, headers: { ...asDevice, ...json } });
  await app.request('/v1/sign-in', { method: 'POST', body: `{"code":"${CODE}"}`, headers: fromOurPage });
  await app.request(`/pair/${CODE}`);
  await app.request('/v1/me?CANARY-query', { headers: asPerson });
  const log = lines.join('');
  for (const canary of ['CANARY', TOKEN, COOKIE, CODE]) expect(log).not.toContain(canary);
  expect(lines.map((line) => JSON.parse(line)).map(({ route, status }) => [route, status])).toEqual([
    [undefined, undefined],
    ['/v1/sessions/:sessionId/chunks/:firstSeq', 500],
    ['/v1/sign-in', 204],
    ['/*', 404],
    ['/v1/me', 200],
  ]);
});

test('an error in the log is a fault of ours, not something that is away', async () => {
  const { lines, deps } = withLog({ publish: async () => ({ kind: 'unavailable', retryAfterSeconds: 5 }) });
  const body = '{"events":[{"kind":"locked","occurredAtMs":1}]}';
  const headers = { ...asDevice, 'Content-Type': 'application/json' };
  const { status } = await buildApp(deps).request(CHUNK_PATH, { method: 'PUT', body, headers });
  expect([status, JSON.parse(lines[0] ?? '').level]).toEqual([503, 40]);
});

test("the log keeps a database error's code and hides the values it quotes", async () => {
  const error = Object.assign(new Error('invalid input syntax for type uuid: "CANARY"'), {
    code: '22P02',
    detail: 'Failing row contains (CANARY)',
  });
  const { lines, deps } = withLog({ listSessions: () => Promise.reject(error) });
  await buildApp(deps).request('/v1/sessions', { headers: asPerson });
  expect(lines.join('')).toContain('22P02');
  expect(lines.join('')).not.toContain('CANARY');
});

test('a request is logged by its pattern, and probes in a whisper, also when pages are served', async () => {
  const { lines, deps } = withLog({ webRoot: import.meta.dirname });
  const app = buildApp(deps);
  for (const path of ['/v1/sessions', '/v1/reports/2026-W47', '/healthz', '/request-log.ts'])
    await app.request(path, { headers: asPerson });
  expect(lines.map((line) => JSON.parse(line)).map(({ route, level }) => [route, level])).toEqual([
    ['/v1/sessions', 30],
    ['/v1/reports/:isoWeek', 30],
    ['/healthz', 20],
    ['/*', 30],
  ]);
});

function withLog(changes: Partial<AppDeps>) {
  const lines: string[] = [];
  const destination = new Writable({
    write(line, _encoding, done) {
      lines.push(String(line));
      done();
    },
  });
  const logger = openLogger({ level: 'debug', process: 'server', to: destination });
  return { lines, deps: fakeDeps({ ...changes, logger, onAnswered: sayAnswered(logger).say }) };
}

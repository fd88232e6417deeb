import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { SessionEvent } from '@locked-in/domain';
import { expect, onTestFinished, test, vi } from 'vitest';
import { getJson, openLink, until } from './testing/call-api.ts';
import { type Running, runProcess } from './testing/run-process.ts';

const MINUTE_MS = 60_000;
// Real processes on a busy machine; and what a killed one had in hand comes back only when its lease of 30 s is over.
vi.setConfig({ testTimeout: 5 * MINUTE_MS });

test('one process takes a session from its first event to the report, sealed until it is logged', async () => {
  const { url, link } = await start(newFolder());
  const { asDevice, asPerson } = await openLink(link);
  const session = `${url}/v1/sessions/${randomUUID()}`;
  const endMs = Date.now();
  const startMs = endMs - 10 * MINUTE_MS;
  await putChunk(`${session}/chunks/0`, asDevice, [
    { kind: 'session-started', occurredAtMs: startMs, intent: 'draft', mode: 'open', timeZone: 'UTC' },
    { kind: 'page-shown', occurredAtMs: startMs, site: 'draft.test', audible: false },
    { kind: 'session-ended', occurredAtMs: endMs, reason: 'finished' },
  ]);
  const sealed = await until(() => getJson(`${session}/result`, asDevice), hasStatus('sealed'));
  expect(sealed).not.toHaveProperty('analysis');
  expect(await getJson(`${session}/received`, asDevice)).toEqual({ lastSeq: 2, missing: [], complete: true });
  await putChunk(`${session}/chunks/3`, asDevice, [
    { kind: 'logged', occurredAtMs: endMs + 1, quality: 80, distraction: 10 },
  ]);
  const ready = await until(() => getJson(`${session}/result`, asDevice), hasStatus('ready'));
  expect(ready).toMatchObject({ analysis: { computed: { kind: 'graded' } } });
  const report = await until(() => getJson(`${url}/v1/reports/latest`, asPerson), hasGradedSession);
  expect(report).toMatchObject({ report: { sessions: [{ intent: 'draft', ownQuality: 80 }] } });
});

test('stopping exits 0, and what was recorded is there after the next start', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const { asDevice } = await openLink(first.link);
  const path = `/v1/sessions/${randomUUID()}`;
  await putChunk(`${first.url}${path}/chunks/0`, asDevice, [anEvent()]);
  const { code, stderr } = await first.process.kill('SIGTERM');
  expect([code, stderr]).toEqual([0, '']);
  const second = await start(folder);
  const received = () => getJson(`${second.url}${path}/received`, asDevice);
  expect(await until(received, hasLastSeq(0))).toMatchObject({ lastSeq: 0 });
});

test('kill -9 loses nothing that was acknowledged, and the next start takes over', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const { asDevice } = await openLink(first.link);
  const path = `/v1/sessions/${randomUUID()}`;
  await Promise.all(
    [0, 1, 2, 3, 4].map((seq) => putChunk(`${first.url}${path}/chunks/${seq}`, asDevice, [anEvent()])),
  );
  await first.process.kill('SIGKILL');
  const second = await start(folder);
  const received = () => getJson(`${second.url}${path}/received`, asDevice);
  const everything = { lastSeq: 4, missing: [], complete: false };
  expect(await until(received, (answer) => isDeepStrictEqual(answer, everything))).toEqual(everything);
});

test('a stopping server ends open streams instead of waiting for them', async () => {
  const { url, link, process } = await start(newFolder());
  const { asPerson } = await openLink(link);
  const live = await fetch(`${url}/v1/live`, { headers: asPerson });
  const everything = live.text();
  const { code } = await process.kill('SIGTERM');
  expect(code).toBe(0);
  expect(await everything).toContain(': open');
});

test('a taken port is one sentence, and the data folder is not touched', async () => {
  const port = await takePort();
  const folder = newFolder();
  const { code, stdout, stderr } = await runStandalone(folder, port).ended;
  expect({ code, stdout, stderr }).toEqual({
    code: 1,
    stdout: '',
    stderr: `Port ${port} on 127.0.0.1 is taken by another program; choose another one.\n`,
  });
  expect(existsSync(folder)).toBe(false);
});

test('a folder in use is one sentence, and who uses it goes on', async () => {
  const folder = newFolder();
  const first = await start(folder);
  const { code, stdout, stderr } = await runStandalone(folder).ended;
  expect([code, stdout]).toEqual([75, '']);
  expect(stderr).toBe(
    `The data folder ${folder} is in use by another Locked In (process ${first.process.pid}).\n`,
  );
  expect((await fetch(`${first.url}/readyz`)).status).toBe(200);
});

test("a newer version's folder is one sentence, and nothing in it changes", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-standalone-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const marker = JSON.stringify({ product: 'locked-in', version: 999, createdAt: '2030-01-01' });
  writeFileSync(join(folder, 'locked-in.json'), marker);
  const { code, stderr } = await runStandalone(folder).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^The data folder .* was written by a newer version of Locked In.*\n$/);
  expect(readFileSync(join(folder, 'locked-in.json'), 'utf8')).toBe(marker);
});

test("a folder that cannot be written, or holds somebody else's files, is one sentence", async () => {
  const folder = mkdtempSync(join(tmpdir(), 'locked-in-standalone-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'letter.txt');
  writeFileSync(file, 'dear');
  const foreign = await runStandalone(folder).ended;
  expect([foreign.code, foreign.stderr.trim().split('\n')]).toEqual([1, [expect.stringContaining(folder)]]);
  const unwritable = await runStandalone(join(file, 'data')).ended;
  expect([unwritable.code, unwritable.stderr.trim().split('\n')]).toEqual([
    1,
    [expect.stringContaining('cannot be written')],
  ]);
});

test('an option that does not exist shows those that do', async () => {
  const { code, stderr } = await runProcess('standalone.ts', { args: ['--prot', '1'] }).ended;
  expect(code).toBe(1);
  expect(stderr).toContain('--port');
});

test('a fresh pairing link can be asked for while it runs, and not when it does not', async () => {
  const folder = newFolder();
  const { url, process } = await start(folder);
  const { code, stdout } = await runProcess('pairing-link.ts', { args: ['--data', folder] }).ended;
  expect(code).toBe(0);
  expect(stdout.startsWith(`${url}/pair#`)).toBe(true);
  const { asPerson } = await openLink(stdout.trim());
  expect((await fetch(`${url}/v1/me`, { headers: asPerson })).status).toBe(200);
  await process.kill('SIGTERM');
  const stopped = await runProcess('pairing-link.ts', { args: ['--data', folder] }).ended;
  expect([stopped.code, stopped.stdout]).toEqual([1, '']);
  expect(stopped.stderr).toBe(
    `No Locked In runs on the data folder ${folder}; start it with npm start, or name the folder it runs on with -- --data DIR.\n`,
  );
});

function newFolder(): string {
  const folder = join(tmpdir(), `locked-in-standalone-${randomUUID()}`);
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

function runStandalone(folder: string, port = 0): Running {
  return runProcess('standalone.ts', { args: ['--port', String(port), '--data', folder] });
}

async function start(folder: string) {
  const process = runStandalone(folder);
  const [link, url = ''] = await process.printed(/(http:\/\/\S+)\/pair#\S+/);
  return { process, link, url };
}

async function putChunk(
  url: string,
  headers: Readonly<Record<string, string>>,
  events: readonly SessionEvent[],
): Promise<void> {
  const response = await fetch(url, {
    method: 'PUT',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ events }),
  });
  expect(response.status).toBe(202);
}

function anEvent(): SessionEvent {
  return { kind: 'browser-left', occurredAtMs: Date.now() };
}

function hasStatus(status: string) {
  return (answer: unknown) => Object(answer).status === status;
}

function hasLastSeq(lastSeq: number) {
  return (answer: unknown) => Object(answer).lastSeq === lastSeq;
}

function hasGradedSession(answer: unknown): boolean {
  return JSON.stringify(answer).includes('"graded"');
}

async function takePort(): Promise<number> {
  const server = createServer();
  onTestFinished(() => void server.close());
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

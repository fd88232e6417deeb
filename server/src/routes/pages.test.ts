import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { fakeDeps } from '../testing/fake-deps.ts';

const SCRIPT = `export const page = "${'week '.repeat(1000)}";`;
let webRoot: string;

beforeAll(async () => {
  webRoot = await mkdtemp(join(tmpdir(), 'pages-'));
  await mkdir(join(webRoot, 'assets'));
  await writeFile(join(webRoot, 'index.html'), '<!doctype html><title>Locked In</title>');
  await writeFile(join(webRoot, 'assets', 'index-1a2b.js'), SCRIPT);
});
afterAll(() => rm(webRoot, { recursive: true }));

test('every page is the same document, asked for anew each time', async () => {
  for (const path of [
    '/',
    '/week/2026-W47',
    '/day/2026-11-20',
    '/session/1',
    '/settings/asked',
    '/pair/now',
  ]) {
    const response = await get(path);
    expect(await response.text()).toContain('<title>Locked In</title>');
    expect(response.headers.get('cache-control')).toBe('no-cache');
  }
});

test('scripts travel compressed and are kept for good', async () => {
  const response = await get('/assets/index-1a2b.js', { 'accept-encoding': 'gzip, br' });
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.headers.get('content-encoding')).toBe('gzip');
  expect(bytes.length).toBeLessThan(SCRIPT.length / 10);
  expect(gunzipSync(bytes).toString()).toBe(SCRIPT);
  expect(response.headers.get('cache-control')).toContain('immutable');
});

test('scripts, styles and fonts carry no policy of documents, and are still taken for nothing else', async () => {
  const part = await get('/assets/index-1a2b.js');
  expect(part.headers.get('x-content-type-options')).toBe('nosniff');
  expect(part.headers.get('cross-origin-resource-policy')).toBe('same-origin');
  expect(part.headers.get('content-security-policy')).toBeNull();
  const page = await get('/week');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
});

test('what the build has made small travels as it lies there', async () => {
  await writeFile(join(webRoot, 'assets', 'index-1a2b.js.br'), brotliCompressSync(SCRIPT));
  const response = await get('/assets/index-1a2b.js', { 'accept-encoding': 'gzip, br' });
  await rm(join(webRoot, 'assets', 'index-1a2b.js.br'));
  expect(response.headers.get('content-encoding')).toBe('br');
  expect(response.headers.get('content-type')).toContain('javascript');
  expect(response.headers.get('vary')?.toLowerCase()).toContain('accept-encoding');
  expect(brotliDecompressSync(Buffer.from(await response.arrayBuffer())).toString()).toBe(SCRIPT);
});

test('a browser that does not inflate gets the script as it is', async () => {
  const response = await get('/assets/index-1a2b.js');
  expect(response.headers.get('content-encoding')).toBeNull();
  expect(await response.text()).toBe(SCRIPT);
});

test('a path that is no page and no file is a problem, not the document', async () => {
  const response = await get('/assets/gone.js');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test('a person who mistypes an address gets a page that says so, a program a problem', async () => {
  const asPerson = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const page = await get('/wek', asPerson);
  expect(page.status).toBe(404);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('<title>Locked In</title>');
  for (const [path, headers] of [
    ['/wek', { accept: 'application/json' }],
    ['/v1/wek', asPerson],
  ] as const) {
    const problem = await get(path, headers);
    expect(problem.status).toBe(404);
    expect(problem.headers.get('content-type')).toBe('application/problem+json');
  }
});

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return await buildApp(fakeDeps({ webRoot })).request(path, { headers });
}

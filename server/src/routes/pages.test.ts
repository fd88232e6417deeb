import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { fakeDeps } from '../testing/fake-deps.ts';
import { PAGE_PATHS } from './pages.ts';

const folder = mkdtempSync(join(tmpdir(), 'locked-in-pages-'));
const webRoot = join(folder, 'dist');
mkdirSync(join(webRoot, 'assets'), { recursive: true });
writeFileSync(join(webRoot, 'index.html'), '<!doctype html><title>Locked In</title>');
writeFileSync(join(webRoot, 'assets', 'main-5f1d.js'), 'void 0;');
writeFileSync(join(webRoot, 'theme.js'), 'void 0;');
writeFileSync(join(folder, 'secret.txt'), 'secret');
const app = buildApp(fakeDeps({ webRoot }));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([...PAGE_PATHS])('%s is drawn by the web pages', async (path) => {
  const response = await app.request(path.replace(/:\w+/, '2026-W47'));
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('no-cache');
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(await response.text()).toContain('<title>Locked In</title>');
});

test('a file with a hash in its name is kept for a year, any other is asked for anew', async () => {
  const hashed = await app.request('/assets/main-5f1d.js');
  expect(hashed.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(hashed.headers.get('content-type')).toContain('text/javascript');
  expect(hashed.headers.get('x-content-type-options')).toBe('nosniff');
  expect((await app.request('/theme.js')).headers.get('cache-control')).toBe('no-cache');
});

test.each(['/nothing', '/weeks', '/assets/gone.js', '/v1/nothing'])('%s is not there', async (path) => {
  const response = await app.request(path);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toBe('application/problem+json');
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/..\\..\\secret.txt',
  '//secret.txt',
])('no address reaches beyond the pages: %s', async (path) => {
  const response = await app.request(`http://127.0.0.1${path}`);
  expect(await response.text()).not.toBe('secret');
  expect(response.status).toBe(404);
});

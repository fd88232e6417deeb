import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { OPERATIONS } from '../openapi/operations.ts';
import { PAGE_PATHS } from '../routes/pages.ts';
import { asDevice, asPerson, fakeDeps, fromOurPage, SESSION_ID } from '../testing/fake-deps.ts';

const app = buildApp(fakeDeps({ webRoot: import.meta.dirname }));
const toPath = (pattern: string) => pattern.replace(/[{:](\w+)\}?/g, SESSION_ID);

const ROUTES = Object.entries(OPERATIONS).map(([name, { by }]) => {
  const [method = '', pattern = ''] = name.split(' ');
  return { name, by, method, path: toPath(pattern) };
});
const WRITES = ROUTES.filter(({ method }) => method !== 'GET');

/** Answers that no browser shows as a document. */
const NO_DOCUMENT = /\/chunks\/|^\/v1\/live$/;

/** What streams for ever is only opened. */
async function ask(method: string, path: string, headers: Readonly<Record<string, string>>) {
  const body = method === 'GET' ? {} : { body: '{}' };
  const answer = await app.request(path, { method, headers, ...body });
  await answer.body?.cancel();
  return answer;
}

test('every route and every page, whatever it answers, lets nothing in but our own', async () => {
  const pages = PAGE_PATHS.map((path) => ({ method: 'GET', path: toPath(path) }));
  for (const { method, path } of [...ROUTES, ...pages, { method: 'GET', path: '/nothing' }]) {
    for (const headers of [{}, fromOurPage]) {
      const { headers: answered } = await ask(method, path, headers);
      const told = (name: string) => answered.get(name) ?? '';
      expect([path, told('x-content-type-options')]).toEqual([path, 'nosniff']);
      expect([path, told('cross-origin-resource-policy')]).toEqual([path, 'same-origin']);
      if (NO_DOCUMENT.test(path)) continue;
      expect([path, told('content-security-policy')]).toEqual([
        path,
        expect.stringMatching(
          /^default-src 'none'; script-src 'self'; .*frame-ancestors 'none'; base-uri 'none'/,
        ),
      ]);
      expect(told('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
      expect([path, told('referrer-policy')]).toEqual([path, 'no-referrer']);
      expect([path, told('cross-origin-opener-policy')]).toEqual([path, 'same-origin']);
    }
  }
});

test('no answer to a token sets a cookie, and a token is not helped by one', async () => {
  const wrong = { ...asPerson, Authorization: `Bearer ${'x'.repeat(43)}` };
  for (const { by, method, path, name } of ROUTES.filter(({ by }) => by !== 'anybody')) {
    const asToken = await ask(method, path, { ...asDevice, 'Content-Type': 'application/json' });
    expect([name, asToken.headers.getSetCookie()]).toEqual([name, []]);
    const { status } = await ask(method, path, { ...wrong, 'Content-Type': 'application/json' });
    expect([name, by, status]).toEqual([name, by, 401]);
  }
});

test('no page of anybody else writes with a cookie of ours', async () => {
  const foreign = { ...asPerson, Origin: 'https://evil.example', 'Content-Type': 'application/json' };
  for (const { name, by, method, path } of WRITES.filter(({ by }) => by === 'person')) {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const { status } = await ask(method, path, { ...foreign, 'Sec-Fetch-Site': site });
      expect([name, by, site, status]).toEqual([name, by, site, 403]);
    }
    expect([name, (await ask(method, path, foreign)).status]).toEqual([name, 403]);
    const asForm = { ...fromOurPage, 'Content-Type': 'text/plain' };
    expect([name, (await ask(method, path, asForm)).status]).toEqual([name, 415]);
  }
});

test('no page of anybody else signs in, signs out or makes an account here', async () => {
  const signing = WRITES.filter(
    ({ path }) => /sign-|invitation$|reset-|password|passkey/.test(path) && path.includes('/'),
  );
  expect(signing.length).toBeGreaterThan(8);
  for (const { name, by, method, path } of signing.filter(({ by }) => by === 'anybody')) {
    const { status } = await ask(method, path, {
      Origin: 'https://evil.example',
      'Sec-Fetch-Site': 'cross-site',
      'Content-Type': 'application/json',
    });
    expect([name, by, status]).toEqual([name, by, 403]);
  }
});

test('routes that a token opens are open to every origin without cookies, all others to none', async () => {
  for (const { name, method, path } of ROUTES) {
    const { headers } = await ask(method, path, { Origin: 'https://evil.example' });
    expect([name, headers.get('access-control-allow-credentials')]).toEqual([name, null]);
    const allowed = headers.get('access-control-allow-origin');
    const isOpen = /limits|\/live|devices$|device-pairings|chunks|received|result|goals\/open|armed/.test(
      name,
    );
    expect([name, allowed === null || (isOpen && allowed === '*')]).toEqual([name, true]);
  }
});

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codeOf, examine, fillIn, picture, signInAtProvider } from './account-pages.ts';
import { ageSignIns, withDatabaseOf } from './fill-workspace.ts';
import { findViolations } from './find-violations.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type IdentityProvider,
  startIdentityProvider,
} from './identity-provider.ts';
import { openBrowser } from './open-browser.ts';
import { recordToday } from './record-today.ts';
import { freePort, type RunningProcess, runProcess } from './run-process.ts';
import { walkWorkspace } from './walk-workspace.ts';

const PASSWORD = 'a harmless long sentence';
const INVITATION = /http:\/\/localhost:\d+\/invitation#[\w-]{43}/;

let folder: string;
let url: string;
let provider: IdentityProvider;
let server: RunningProcess;
let browser: Browser;
let context: BrowserContext;
let page: Page;
/** Of the second person, who came by an invitation. */
let grace: Page;
/** What was typed, shown, sent and handed out on the way. */
const secrets: string[] = [
  PASSWORD,
  CLIENT_SECRET,
  'ada@here.test',
  'grace@people.test',
  'CANARY',
  'a secret chapter',
];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'locked-in-accounts-'));
  const port = await freePort();
  url = `http://localhost:${port}`;
  provider = await startIdentityProvider(await freePort(), `${url}/api/auth/callback/oidc`);
  server = runProcess(
    ['server/src/standalone.ts', '--port', String(port), '--data', folder, '--public-url', url],
    {
      ACCOUNTS: 'many',
      OIDC_DISCOVERY_URL: provider.discoveryUrl,
      OIDC_CLIENT_ID: CLIENT_ID,
      OIDC_CLIENT_SECRET: CLIENT_SECRET,
      OIDC_NAME: 'Test ID',
      LOG_LEVEL: 'debug',
    },
  );
  const [link] = await server.printed(INVITATION);
  secrets.push(codeOf(link));
  browser = await chromium.launch({
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu'],
  });
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(link);
  await fillIn(page, { 'Your name': 'Ada', 'E-mail': 'ada@here.test', Password: PASSWORD });
  await page.getByRole('button', { name: 'Make my account' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForURL(`${url}/`);
});
afterAll(async () => {
  await browser.close();
  await server.end('SIGTERM');
  await provider.stop();
  await rm(folder, { recursive: true, force: true });
});

test('a passkey made in the settings signs in without a password', async () => {
  const devtools = await context.newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  await page.goto(`${url}/settings`);
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  await page.getByRole('button', { name: /^Remove/ }).waitFor();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await page.getByRole('link', { name: 'Sign in' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor({ state: 'detached' });
  await page.waitForURL(`${url}/`);
  expect((await page.request.get(`${url}/v1/me`)).status()).toBe(200);
});

test('a browser that shows a code is paired when its person confirms it elsewhere', async () => {
  const paired = await openBrowser(0);
  const options = await paired.context.newPage();
  await options.goto(paired.extensionPage('src/pages/options/index.html'));
  await options.getByLabel('Address of your server').fill(url);
  await options.getByRole('button', { name: 'Show a code' }).click();
  const code = (await options.locator('.user-code').textContent()) ?? '';
  await picture(options, '-shown-code');
  expect(await findViolations(options)).toEqual([]);
  await page.goto(`${url}/pair/device`);
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Look it up' }).click();
  await page.getByRole('heading', { name: 'Is this your browser?' }).waitFor();
  await page.getByText(code).waitFor();
  await picture(page, '-pair-device');
  expect(await findViolations(page)).toEqual([]);
  await page.getByRole('button', { name: /pair it/ }).click();
  await page.getByRole('heading', { name: 'Paired' }).waitFor();
  await options.getByRole('button', { name: 'Unpair' }).waitFor();
  const { token } = (await options.evaluate("chrome.storage.local.get('token')")) as { token?: string };
  await paired.close();
  const asDevice = { Authorization: `Bearer ${token}` };
  const chunk = `${url}/v1/sessions/${randomUUID()}/chunks/0?CANARY-query`;
  const events = [
    { kind: 'page-shown', occurredAtMs: Date.now(), site: 'CANARY.test', title: 'CANARY', audible: false },
  ];
  const json = { ...asDevice, 'Content-Type': 'application/json' };
  const sent = await fetch(chunk, { method: 'PUT', headers: json, body: JSON.stringify({ events }) });
  expect(sent.status).toBe(202);
  secrets.push(token ?? '', code);
  expect((await fetch(`${url}/v1/solutions/armed`, { headers: asDevice })).status).toBe(200);
  expect((await fetch(`${url}/v1/me`, { headers: asDevice })).status).toBe(403);
});

test('an invited person signs in with the identity provider, a stranger of it does not', async () => {
  const stranger = await browser.newContext();
  const strangerPage = await stranger.newPage();
  await strangerPage.goto(`${url}/sign-in`);
  await strangerPage.getByRole('button', { name: 'Sign in with Test ID' }).click();
  await signInAtProvider(strangerPage, 'eve');
  await strangerPage.getByRole('heading', { name: 'That did not sign you in' }).waitFor();
  await stranger.close();

  const [link] = await runProcess(['server/src/admin.ts', 'invite', '--data', folder]).printed(INVITATION);
  secrets.push(codeOf(link));
  const invited = await browser.newContext();
  const invitedPage = await invited.newPage();
  grace = invitedPage;
  await invitedPage.goto(link);
  await invitedPage.getByRole('button', { name: 'Continue with Test ID' }).click();
  await signInAtProvider(invitedPage, 'grace');
  await invitedPage.waitForURL(`${url}/`);
  const account = await (await invitedPage.request.get(`${url}/v1/account`)).json();
  expect(account).toMatchObject({ email: 'grace@people.test', hasPassword: false, hasProvider: true });
});

test('a person shares with a workspace what they choose, sees what it sees, and takes it back', async () => {
  const sessionId = await recordToday(page, url);
  await walkWorkspace({ page, grace, url, folder, sessionId });
});

test('no page of accounts breaks a rule of accessibility or is wider than a phone', async () => {
  const outside = await browser.newContext();
  const outsidePage = await outside.newPage();
  const found: string[] = [];
  for (const [visitor, path] of [
    [outsidePage, '/sign-in'],
    [outsidePage, '/sign-in/failed'],
    [outsidePage, '/sign-up'],
    [outsidePage, '/reset-password'],
    [outsidePage, '/reset-password#token'],
    [outsidePage, `/invitation#${'x'.repeat(43)}`],
    [outsidePage, '/'],
    [page, '/pair/device'],
    [page, '/settings'],
    [page, '/settings/history'],
    [page, '/settings/data'],
  ] as const) {
    found.push(...(await examine(visitor, url, path)));
  }
  await outside.close();
  expect(found).toEqual([]);
});

test('a person reads what happened to their account, takes everything along, and has it erased', async () => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto(`${url}/settings`);
  await page.getByRole('link', { name: 'What happened to your account' }).click();
  await page.getByRole('rowheader', { name: /^A browser was paired: .+, with a code$/ }).waitFor();
  await page.getByRole('rowheader', { name: 'Signed in: with a passkey' }).waitFor();
  secrets.push(...(await context.cookies()).map(({ value }) => value));

  await withDatabaseOf(folder, ageSignIns);
  await page.getByRole('link', { name: 'Settings' }).first().click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  await showWithPassword();
  await page.getByText('Whoever opens it first sees your').waitFor();

  await withDatabaseOf(folder, ageSignIns);
  await page.goto(`${url}/settings/data`);
  await page.getByRole('button', { name: 'Save the file' }).click();
  await page.getByRole('heading', { name: 'Show that it is you' }).waitFor();
  await page.getByRole('button', { name: 'Use a passkey' }).click();
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the file' }).click();
  const saved = await text(await (await saving).createReadStream());
  expect(saved).toContain('CANARY.test');
  expect(JSON.parse(saved.trim().split('\n').at(-1) ?? '')).toMatchObject({ isComplete: true });
  const erase = page.getByRole('button', { name: 'Erase everything about me' });
  expect(await erase.isDisabled()).toBe(true);
  await withDatabaseOf(folder, ageSignIns);
  await page.reload();
  await page.getByLabel('Type “erase everything”').fill('erase everything');
  await erase.click();
  await showWithPassword();
  secrets.push(...(await context.cookies()).map(({ value }) => value));
  await page.getByLabel('Type “erase everything”').fill('erase everything');
  await erase.click();
  await page.getByRole('heading', { name: 'Everything is erased' }).waitFor();
  await page.getByRole('rowheader', { name: 'event chunk' }).waitFor();
  await picture(page, '-erased');
  expect(await findViolations(page)).toEqual([]);
  expect((await page.request.get(`${url}/v1/me`)).status()).toBe(401);
});

test('the log of all this holds no secret, token, code, address of a person, site or title', () => {
  const log = server
    .output()
    .split('\n')
    .filter((line) => line.startsWith('{'));
  expect(log.length).toBeGreaterThan(50);
  expect(secrets.length).toBeGreaterThan(8);
  expect(secrets.filter((secret) => log.some((line) => line.includes(secret)))).toEqual([]);
});

async function showWithPassword(): Promise<void> {
  await page.getByRole('heading', { name: 'Show that it is you' }).waitFor();
  await fillIn(page, { 'E-mail': 'ada@here.test', Password: PASSWORD });
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('heading', { name: 'Show that it is you' }).waitFor({ state: 'detached' });
}

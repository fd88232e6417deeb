import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import axe from 'axe-core';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ageSignIns, fillWorkspace, withDatabaseOf } from './fill-workspace.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  type IdentityProvider,
  startIdentityProvider,
} from './identity-provider.ts';
import { openBrowser } from './open-browser.ts';
import { freePort, type RunningProcess, runProcess } from './run-process.ts';
import { pairOtherBrowser } from './send-old-session.ts';

const PASSWORD = 'a harmless long sentence';
const INVITATION = /http:\/\/localhost:\d+\/invitation#[\w-]{43}/;
const PICTURES = process.env.LOCKED_IN_TEST_PICTURES;

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
  await picture('-shown-code', options);
  expect(await violations(options)).toEqual([]);
  await page.goto(`${url}/pair/device`);
  await page.getByLabel('Code').fill(code.toLowerCase());
  await page.getByRole('button', { name: 'Look it up' }).click();
  await page.getByRole('heading', { name: 'Is this your browser?' }).waitFor();
  await page.getByText(code).waitFor();
  await picture('-pair-device');
  expect(await violations(page)).toEqual([]);
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
  const sessionId = await recordAsAda();
  expect((await grace.request.get(`${url}/v1/sessions/${sessionId}`)).status()).toBe(404);

  await page.goto(`${url}/workspaces`);
  await page.getByLabel('What is it called?').fill('Lab');
  await page.getByRole('button', { name: 'Make it' }).click();
  await page.getByRole('button', { name: 'Make a link' }).click();
  const invitation = page.getByLabel('The invitation');
  await grace.goto(await invitation.inputValue());
  await grace.getByRole('button', { name: 'Join' }).click();
  await grace.getByText('Nobody shares anything yet.').waitFor();
  await grace.getByText('No week is closed yet.').waitFor();
  const workspace = new URL(grace.url()).pathname;

  await page.getByLabel('Time and grades').check();
  await page.getByLabel('Sessions that begin').selectOption('since this week began');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Saved. It holds at once.').waitFor();
  const preview = await page.locator('.shared-week').textContent();
  expect(preview).toContain('1 session');
  expect(preview).not.toMatch(/chapter|docs\.test|draft/);

  await grace.reload();
  await grace.getByRole('button', { name: /^Show Week/ }).click();
  await grace.getByRole('heading', { name: 'Ada' }).waitFor();
  expect(await grace.locator('.shared-week').textContent()).toBe(preview);
  await picture('-workspace-fellow', grace);
  await page.goto(`${url}/workspaces/looks`);
  await page.getByRole('cell', { name: 'Time and grades' }).waitFor();
  const found = [];
  for (const path of ['/workspaces', workspace, '/workspaces/looks'])
    found.push(...(await examine(page, path)));
  expect(found).toEqual([]);

  await withDatabaseOf(folder, (db) => fillWorkspace(db, workspace.replace('/workspaces/', '')));
  await page.goto(url + workspace);
  const numbers = (await closedWeek(page).textContent()) ?? '';
  expect(numbers).toMatch(/^Week 40.*4.*1.*1\D*30/);
  await grace.reload();
  expect(await closedWeek(grace).textContent()).toBe(numbers);
  await picture('-workspace-full');
  await confirm(page, 'Remove: Radia', 'Remove');
  await page.getByRole('button', { name: 'Remove: Radia' }).waitFor({ state: 'detached' });
  expect(await closedWeek(page).textContent()).toBe(numbers); // what is told once stays as it is

  await confirm(page, /^Hand over: grace/i, 'Hand over');
  await page.getByText('You invite people and change roles.').waitFor();
  expect(await page.getByRole('button', { name: /^Hand over/ }).count()).toBe(0);
  await grace.reload();
  await grace.getByText('You own it.').waitFor();
  await confirm(grace, 'Hand over: Ada', 'Hand over');
  await grace.getByText('You invite people and change roles.').waitFor();
  await page.reload();
  await page.getByText('You own it.').waitFor();
  await giveGrace('viewer');
  await grace.reload();
  await grace.getByText('never one person’s week').waitFor();
  expect(await grace.getByRole('button', { name: /^Show Week/ }).count()).toBe(0);
  expect(await closedWeek(grace).textContent()).toBe(numbers);
  await giveGrace('member');

  await page.goto(`${url}/session/${sessionId}`);
  await page.getByLabel('Keep this session out of every workspace').check();
  const readMine = async () => (await page.request.get(`${url}/v1${workspace}/mine`)).json();
  await expect.poll(readMine).toEqual({ weeks: [] });
  await page.getByLabel('Keep this session out of every workspace').uncheck();
  await expect.poll(async () => (await readMine()).weeks).toHaveLength(1);

  await page.goto(url + workspace);
  await page.getByLabel('Nothing', { exact: true }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('They would see nothing of you.').waitFor();
  await grace.reload();
  await grace.getByRole('button', { name: /^Show Week 40/ }).waitFor();
  expect(await grace.getByRole('button', { name: /^Show Week/ }).count()).toBe(1);
  await grace.getByRole('button', { name: 'Leave' }).click();
  await grace.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await grace.getByRole('heading', { name: 'You are in no workspace' }).waitFor();
  expect((await grace.request.get(`${url}/v1${workspace}`)).status()).toBe(404);
  await grace.context().close();
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
    found.push(...(await examine(visitor, path)));
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
  await picture('-erased');
  expect(await violations(page)).toEqual([]);
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

function closedWeek(on: Page) {
  return on.getByRole('row', { name: /^Week 40/ });
}

async function giveGrace(role: 'viewer' | 'member'): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByLabel(/^Role of grace/i).selectOption(role);
  expect((await answered).status()).toBe(204);
}

/** Asks for something that is asked about, and says yes. */
async function confirm(on: Page, label: string | RegExp, yes: string): Promise<void> {
  await on.getByRole('button', { name: label }).click();
  await on.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click();
}

/** In light and dark, wide and as narrow as a phone: what breaks a rule, or stands out of the page. */
async function examine(visitor: Page, path: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await visitor.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await visitor.setViewportSize(
      colorScheme === 'dark' ? { width: 360, height: 740 } : { width: 1280, height: 900 },
    );
    await visitor.goto('about:blank');
    await visitor.goto(url + path);
    await visitor.getByRole('heading', { level: 1 }).waitFor();
    await expect.poll(() => visitor.locator('.loading').count()).toBe(0);
    await picture(`${path.replace(/#.*/, '-code').replaceAll('/', '-')}-${colorScheme}`, visitor);
    found.push(...(await violations(visitor)).map((violation) => `${path}, ${colorScheme}: ${violation}`));
    const width = await visitor.locator('html').evaluate((html) => html.scrollWidth);
    if (colorScheme === 'dark' && width > 360) found.push(`${path} is ${width} wide`);
  }
  return found;
}

/** A session of today in a week that began three days ago, whatever day it is; its report is there. */
async function recordAsAda(): Promise<string> {
  const headers = { 'Content-Type': 'application/json', Origin: url };
  const weekStartsOn = ((new Date().getUTCDay() + 3) % 7) + 1;
  await page.request.patch(`${url}/v1/me`, { headers, data: { weekStartsOn } });
  const other = await pairOtherBrowser(page, url);
  const startedAtMs = Date.now() - 40 * 60_000;
  const sessionId = await other.send({ startedAtMs, intent: 'a secret chapter', offMinutes: 0 });
  const readReport = async () => (await page.request.get(`${url}/v1/reports/latest`)).text();
  await expect.poll(readReport, { timeout: 60_000 }).toContain(sessionId);
  return sessionId;
}

function codeOf(link: string): string {
  return new URL(link).hash.slice(1);
}

async function fillIn(on: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(fields))
    await on.getByLabel(label, { exact: true }).fill(value);
}

async function signInAtProvider(on: Page, name: string): Promise<void> {
  await on.locator('input[name="login"]').fill(name);
  await on.locator('input[name="password"]').fill('any');
  await on.locator('button[type="submit"]').click();
  await on.getByRole('button', { name: 'Continue' }).click();
}

async function picture(name: string, of: Page = page): Promise<void> {
  if (PICTURES) await of.screenshot({ path: `${PICTURES}/account${name}.png`, fullPage: true });
}

/** Evaluated by the browser's own tools, which the page's content policy does not bind. */
async function violations(of: Page): Promise<readonly string[]> {
  await of.evaluate(axe.source);
  const { violations: found } = await of.evaluate<axe.AxeResults>('axe.run()');
  return found.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

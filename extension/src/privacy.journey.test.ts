import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { type PageAndApiServer, startServer } from './testing/page-and-api-server.ts';
import { createProfile, openRealBrowser, type RealBrowser } from './testing/real-browser.ts';

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function openAll(isConsenting = true): Promise<{ browser: RealBrowser; server: PageAndApiServer }> {
  const server = await startServer();
  const profile = await createProfile();
  const browser = await openRealBrowser(profile.path, server.port, { isConsenting });
  closing.push(server.close, profile.remove, () => browser.context.close());
  return { browser, server };
}

async function openTab(browser: RealBrowser, url: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(url);
  return page;
}

function openOwn(browser: RealBrowser, path: string): Promise<Page> {
  return openTab(browser, new URL(`/src/pages/${path}/index.html`, browser.desk.url()).href);
}

async function sitesIn(browser: RealBrowser): Promise<readonly string[]> {
  const entries = await browser.readJournal();
  return entries.flatMap(({ event }) => (event.kind === 'page-shown' ? [event.site] : []));
}

function isRecorded(browser: RealBrowser, site: string) {
  return expect.poll(() => sitesIn(browser)).toContain(site);
}

test('nothing is recorded before the person has said yes, and the popup asks with one press', async () => {
  const { browser } = await openAll(false);
  expect(await browser.ask({ type: 'start', intent: 'x', mode: 'open' })).toMatchObject({ ok: false });
  expect(await browser.readJournal()).toEqual([]);
  const popup = await openOwn(browser, 'popup');
  await popup.getByRole('button', { name: 'Yes, record my sessions' }).click();
  await popup.getByLabel('What will you do?').waitFor();
  expect(await browser.ask({ type: 'start', intent: 'x', mode: 'open' })).toMatchObject({ ok: true });
});

test('of a site on the never-record list no byte is written, and of redacted pages no secret', async () => {
  const { browser } = await openAll();
  await browser.ask({ type: 'set-privacy', level: 'path' });
  await browser.ask({ type: 'set-never', never: { record: ['bank.test'], title: [] } });
  await browser.ask({ type: 'start', intent: '', mode: 'open' });
  await openTab(browser, 'http://docs.test/reset/4f9c2b7e1a0d8c63?token=CANARY');
  await isRecorded(browser, 'docs.test');
  await openTab(browser, 'http://my.bank.test/account');
  await expect
    .poll(async () => (await browser.readJournal()).map(({ event }) => event.kind))
    .toContain('private-shown');
  const written = JSON.stringify(await browser.readJournal());
  expect(written).not.toMatch(/bank|4f9c2b7e|CANARY/);
  expect(written).toContain('/reset/:id');
});

test('forgetting in the popup reaches the journal, the page that shows what leaves, and the server', async () => {
  const { browser, server } = await openAll();
  const pairPage = await openTab(browser, `http://127.0.0.1:${server.port}/pair/now#${'c'.repeat(43)}`);
  await expect
    .poll(() => browser.ask({ type: 'status' }))
    .toMatchObject({
      status: { pairing: { isRevoked: false } },
    });
  await pairPage.close();
  await browser.ask({ type: 'start', intent: '', mode: 'open' });
  await openTab(browser, 'http://secret.test/diary');
  await isRecorded(browser, 'secret.test');
  const leaves = await openOwn(browser, 'what-leaves');
  await leaves.getByText('secret.test').first().waitFor();
  const popup = await openOwn(browser, 'popup');
  await popup.getByText('Forget the last…').click();
  await popup.getByRole('button', { name: 'Forget the last 5 min' }).click();
  await popup.getByText('Forgotten').waitFor();
  expect(JSON.stringify(await browser.readJournal())).not.toContain('secret');
  await leaves.bringToFront();
  await expect.poll(() => leaves.locator('body').textContent()).not.toContain('secret');
  await browser.ask({ type: 'stop' });
  await expect
    .poll(() => browser.ask({ type: 'status' }))
    .toMatchObject({
      status: { sending: { pendingEvents: 0 }, last: { isComplete: true } },
    });
  const sent = [...server.chunks.values()].flat();
  expect(sent.map(({ kind }) => kind)).toContain('forgotten');
  expect(server.bodies.join()).not.toContain('secret');
});

test('without a server the result is computed here after the own grade, and sent later only if wanted', async () => {
  const { browser, server } = await openAll();
  await browser.ask({ type: 'start', intent: 'before', mode: 'open' });
  await openTab(browser, 'http://docs.test/one');
  await isRecorded(browser, 'docs.test');
  const reflecting = browser.context.waitForEvent('page', (page) => page.url().includes('/reflect/'));
  await browser.ask({ type: 'stop' });
  const reflect = await reflecting;
  await reflect.getByRole('button', { name: 'Skip for now' }).click();
  await reflect.getByRole('button', { name: 'Show it without my grade' }).click();
  await reflect.getByRole('heading', { name: 'What the records say' }).waitFor();
  expect(await reflect.locator('body').textContent()).toContain('docs.test');
  await openTab(browser, `http://127.0.0.1:${server.port}/pair/now#${'c'.repeat(43)}`);
  const popup = await openOwn(browser, 'popup');
  await popup.getByText('1 session is kept here.').waitFor();
  await browser.ask({ type: 'send-now' });
  expect(server.chunks.size).toBe(0);
  await popup.getByRole('button', { name: 'Send', exact: true }).click();
  await expect.poll(() => server.chunks.size).toBe(1);
});

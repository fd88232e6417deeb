import { setTimeout } from 'node:timers/promises';
import type { ReportResponse, SessionResult } from '@locked-in/contracts';
import type { SessionAnalysis } from '@locked-in/domain';
import type { Page } from 'playwright-core';
import { browseSession, type Drive, INTENT } from './browse-session.ts';
import { type Browser, openBrowser } from './open-browser.ts';
import type { Stay } from './script-clock.ts';
import { servePages } from './serve-pages.ts';
import type { RunningSystem } from './start-system.ts';

export type Spine = {
  readonly truth: readonly Stay[];
  /** What the person's own address answered before the log, once the analysis was there. */
  readonly beforeLog: SessionResult;
  readonly reflectBeforeLog: string;
  readonly reflectAfterLog: string;
  readonly analysis: SessionAnalysis;
  readonly report: ReportResponse;
  readonly weekPage: string;
};

export type Walk = Pick<Drive, 'scale' | 'midway'>;

/** Pairs, declares, browses, ends, logs and opens the week, as a person would with mouse and keyboard. */
export async function walkSpine(system: RunningSystem, walk: Walk): Promise<Spine> {
  const pages = await servePages();
  const browser = await openBrowser(pages.port);
  try {
    await consent(browser);
    const web = await pair(browser, system);
    const popup = await browser.context.newPage();
    await popup.goto(browser.extensionPage('src/pages/popup/index.html'));
    const reflecting = browser.context.waitForEvent('page', {
      predicate: (page) => page.url().includes('/reflect/'),
      timeout: 0,
    });
    reflecting.catch(() => undefined); // ends with the browser; what failed before it is the error to see
    const drive = { context: browser.context, popup, ...walk };
    const truth = await browseSession(drive);
    return { truth, ...(await reflectOn(await reflecting, web, system)) };
  } finally {
    await browser.close();
    await pages.close();
  }
}

/** The page that opens by itself in a browser where the extension is new says what is recorded, and asks. */
export async function consent({ context }: Browser): Promise<void> {
  const welcome = await untilWelcomed(context);
  await welcome.getByRole('button', { name: 'Yes, record my sessions' }).click();
  await welcome.getByText('You said yes').waitFor();
  await welcome.close();
}

async function untilWelcomed(context: Browser['context']): Promise<Page> {
  for (let attempt = 0; attempt < 900; attempt += 1) {
    const welcome = context.pages().find((page) => page.url().includes('/onboarding/'));
    if (welcome !== undefined) return welcome;
    await setTimeout(100);
  }
  throw new Error('The page that welcomes did not open by itself');
}

export async function pair({ context }: Browser, { pairingLink }: RunningSystem): Promise<Page> {
  const page = await context.newPage();
  await page.goto(pairingLink);
  await page.getByRole('button', { name: 'Pair this browser' }).click();
  await page.getByText('This browser is paired').waitFor();
  return page;
}

async function reflectOn(reflect: Page, web: Page, system: RunningSystem): Promise<Omit<Spine, 'truth'>> {
  const sessionId = new URL(reflect.url()).searchParams.get('session');
  const address = `${system.url}/v1/sessions/${sessionId}`;
  const beforeLog = await untilAnalysed(web, address);
  const reflectBeforeLog = await textOf(reflect);
  await reflect.getByLabel('How focused were you?').fill('70');
  await reflect.getByLabel('How much pulled you away?').fill('25');
  await reflect.getByLabel('What did you try this time?').fill('Phone in the other room');
  await reflect.getByRole('button', { name: 'Save and reveal' }).click();
  await reflect.getByRole('heading', { name: 'What the records say' }).waitFor();
  const reflectAfterLog = await textOf(reflect);
  const result: SessionResult = await readJson(web, address);
  if (result.status !== 'ready') throw new Error(`Revealed on the page but ${result.status} at ${address}`);
  return {
    beforeLog,
    reflectBeforeLog,
    reflectAfterLog,
    analysis: result.analysis,
    ...(await openWeek(web, system)),
  };
}

async function openWeek(web: Page, system: RunningSystem): Promise<Pick<Spine, 'report' | 'weekPage'>> {
  await web.bringToFront();
  await web.goto(`${system.url}/week`);
  await web.getByRole('heading', { level: 1 }).waitFor();
  await web.getByText(INTENT).filter({ visible: true }).first().waitFor();
  const report: ReportResponse = await readJson(web, `${system.url}/v1/reports/latest`);
  return { report, weekPage: await textOf(web) };
}

async function untilAnalysed(web: Page, address: string): Promise<SessionResult> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await web.context().request.get(address);
    const result = answer.ok() ? ((await answer.json()) as SessionResult) : undefined;
    if (result !== undefined && result.status !== 'pending') return result;
    await web.waitForTimeout(100);
  }
  throw new Error(`Not analysed within a minute: ${address}`);
}

async function readJson<T>(web: Page, address: string): Promise<T> {
  const answer = await web.context().request.get(address);
  if (!answer.ok()) throw new Error(`${address} answered ${answer.status()}`);
  return answer.json();
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator('body').textContent()) ?? '';
}

import type { GoalList, ReportResponse, SessionResult, SolutionList } from '@locked-in/contracts';
import { type IfThen, solutionIdOf } from '@locked-in/domain';
import type { Page } from 'playwright-core';
import { type Browser, openBrowser } from './open-browser.ts';
import { pairOtherBrowser } from './send-old-session.ts';
import { servePages } from './serve-pages.ts';
import type { RunningSystem } from './start-system.ts';
import { consent, pair } from './walk-spine.ts';

export const INTENT = 'Draft the wiki chapter';
export const GOAL = 'Finish the wiki';

type Ready = Extract<SessionResult, { status: 'ready' }>;

/** What was seen on the way from a corrected label to a measured effect. */
export type TriedThread = {
  readonly beforeWord: Ready;
  readonly afterWord: Ready;
  readonly plan: Omit<IfThen, 'solutionId'>;
  /** The popup while the cue of the next session was new. */
  readonly cueCard: string;
  readonly cuedSessionId: string;
  readonly reflectPage: string;
  readonly solutions: SolutionList;
  readonly solutionsPage: string;
  readonly weekPage: string;
  readonly goalsPage: string;
  /** The goal that the popup proposes for the intent once a session with it has served one. */
  readonly proposedGoal: string | null;
};

const HOUR_MS = 3_600_000;

/**
 * Two browsed sessions, a corrected label, an armed solution, its cue in the second one, its effect; a goal that the
 * second one serves, and the week of both.
 */
export async function walkSolutions(system: RunningSystem): Promise<TriedThread> {
  const pages = await servePages();
  const browser = await openBrowser(pages.port);
  try {
    await consent(browser);
    const web = await pair(browser, system);
    const popup = await browser.context.newPage();
    await popup.goto(browser.extensionPage('src/pages/popup/index.html'));
    await browse(browser, popup);
    await setGoal(web, system);
    const told = await correctAndArm(web, system);
    await popup.bringToFront();
    await popup.getByText(told.plan.action).waitFor();
    await popup.locator('.goal-field').waitFor();
    const tried = await browse(browser, popup, GOAL);
    await popup.getByLabel('What will you do?').fill(INTENT);
    const proposedGoal = await popup.locator('.goal-field option:checked').textContent();
    return {
      ...told,
      cueCard: tried.cueCard,
      cuedSessionId: tried.sessionId,
      reflectPage: tried.reflectPage,
      proposedGoal,
      ...(await readAll(web, system)),
    };
  } finally {
    await browser.close();
    await pages.close();
  }
}

/** A session of some seconds on two sites. Logged with its progress where it serves a goal, by skipping where not. */
async function browse({ context }: Browser, popup: Page, goal?: string) {
  const reflecting = context.waitForEvent('page', {
    predicate: (page) => page.url().includes('/reflect/'),
    timeout: 0,
  });
  reflecting.catch(() => undefined); // ends with the browser; what failed before it is the error to see
  await popup.bringToFront();
  await popup.getByLabel('What will you do?').fill(INTENT);
  if (goal !== undefined) await popup.getByLabel('Serves').selectOption({ label: goal });
  await popup.getByRole('button', { name: /^Start/ }).click();
  await popup.getByRole('button', { name: 'Pause' }).waitFor();
  const tab = await context.newPage();
  for (const url of ['http://docs.test/Draft-chapter', 'http://video.test/watch']) {
    await tab.goto(url);
    await tab.waitForTimeout(2_000);
  }
  await popup.bringToFront();
  const card = popup.locator('.cue-card');
  if ((await popup.locator('.trying-line').count()) > 0) await card.waitFor();
  const cueCard = (await card.count()) > 0 ? ((await card.textContent()) ?? '') : '';
  await popup.getByRole('button', { name: 'Stop', exact: true }).click();
  await popup.getByRole('button', { name: 'Stop session' }).click();
  const reflect = await reflecting;
  await reflect.getByRole('button', { name: 'Skip for now' }).waitFor();
  const reflectPage = await textOf(reflect);
  if (goal !== undefined) {
    await reflect.getByLabel('How focused were you?').fill('70');
    await reflect.getByLabel('How much pulled you away?').fill('30');
    await reflect.getByText('A good part').click();
  }
  if (goal === undefined) await reflect.getByRole('button', { name: 'Skip for now' }).click();
  await reflect
    .getByRole('button', { name: goal === undefined ? 'Show it without my grade' : 'Save and reveal' })
    .click();
  await reflect.getByRole('heading', { name: 'What the records say' }).waitFor();
  const sessionId = new URL(reflect.url()).searchParams.get('session') ?? '';
  await Promise.all([reflect.close(), tab.close()]);
  await popup.reload();
  return { cueCard, reflectPage, sessionId };
}

async function setGoal(web: Page, { url }: RunningSystem): Promise<void> {
  await web.bringToFront();
  await web.goto(`${url}/goals`);
  await web.getByText('No goal yet').waitFor();
  await web.getByLabel('What do you want?').fill(GOAL);
  await web.getByLabel('How much each week?').fill('2');
  await web.getByLabel('Counted in').selectOption({ label: 'sessions' });
  await web.getByRole('button', { name: 'Set the goal' }).click();
  await web.getByRole('heading', { name: GOAL }).waitFor();
}

/** Older sessions come from another browser, over the same route; the first is corrected on its timeline. */
async function correctAndArm(web: Page, { url }: RunningSystem) {
  const other = await pairOtherBrowser(web, url);
  const old = { startedAtMs: Date.now() - 3 * HOUR_MS, intent: INTENT, offMinutes: 14 };
  const address = `/session/${await other.send(old)}`;
  const beforeWord = await untilReady(web, `${url}/v1${address.replace('session', 'sessions')}`);
  await web.bringToFront();
  await web.goto(`${url}${address}`);
  const track = web.getByRole('slider').first();
  await track.focus();
  await track.press('ArrowRight');
  await track.press('Enter');
  await web.getByRole('region', { name: 'Correct this label' }).getByRole('button', { name: /^Off/ }).click();
  await web.getByText('Done: everything on this page follows your word.').first().waitFor();
  await web.getByRole('button', { name: 'Try it next time' }).click();
  await web.getByText('Your next session tries it.').waitFor();
  const afterWord = await untilReady(web, `${url}/v1${address.replace('session', 'sessions')}`);
  const plan = afterWord.analysis.sentences.findLast((sentence) => sentence.plan)?.plan;
  if (plan === undefined) throw new Error('The analysis proposes nothing');
  const armed = { ...plan, solutionId: solutionIdOf(plan) };
  for (let nth = 1; nth <= 11; nth += 1) {
    const isTried = nth <= 6;
    const startedAtMs = old.startedAtMs - nth * HOUR_MS;
    const offMinutes = (isTried ? 1 : 13) + (nth % 3);
    await other.send({ startedAtMs, intent: INTENT, offMinutes, plan: isTried ? armed : undefined });
  }
  return { beforeWord, afterWord, plan };
}

async function readAll(web: Page, { url }: RunningSystem) {
  const solutions = await untilEstimated(web, `${url}/v1/solutions`);
  await web.bringToFront();
  await web.goto(`${url}/solutions`);
  await web.getByRole('heading', { name: 'Being tried' }).waitFor();
  const solutionsPage = await textOf(web);
  await untilServed(web, `${url}/v1/goals`);
  await web.goto(`${url}/goals`);
  await web.getByRole('heading', { name: GOAL }).waitFor();
  const goalsPage = await textOf(web);
  await untilReported(web, `${url}/v1/reports/latest`);
  await web.goto(`${url}/week`);
  await web.getByText(INTENT).filter({ visible: true }).first().waitFor();
  return { solutions, solutionsPage, goalsPage, weekPage: await textOf(web) };
}

async function untilReady(web: Page, address: string): Promise<Ready> {
  const isReady = (result: SessionResult) => result.status === 'ready';
  const result = await until<SessionResult>(web, address, isReady);
  if (result.status !== 'ready') throw new Error(`${address} is ${result.status}`);
  return result;
}

function untilEstimated(web: Page, address: string): Promise<SolutionList> {
  return until<SolutionList>(web, address, ({ solutions }) =>
    solutions.some(({ effect }) => effect.kind === 'estimated'),
  );
}

function untilServed(web: Page, address: string): Promise<GoalList> {
  return until<GoalList>(web, address, ({ goals }) =>
    goals.some(({ weeks }) => weeks.some(({ sessions, sealed }) => sessions > 0 && sealed === 0)),
  );
}

function untilReported(web: Page, address: string): Promise<ReportResponse> {
  return until<ReportResponse>(web, address, ({ report }) =>
    (report.details?.goals ?? []).some(({ sessions, sealed }) => sessions > 0 && sealed === 0),
  );
}

async function until<Answer>(
  web: Page,
  address: string,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  let last = '';
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const response = await web.context().request.get(address);
    last = await response.text();
    if (response.ok()) {
      const answer: Answer = JSON.parse(last);
      if (isWanted(answer)) return answer;
    }
    await web.waitForTimeout(100);
  }
  throw new Error(`Not as wanted within a minute: ${address} answers ${last.slice(0, 2_000)}`);
}

async function textOf(page: Page): Promise<string> {
  return (await page.locator('body').textContent()) ?? '';
}

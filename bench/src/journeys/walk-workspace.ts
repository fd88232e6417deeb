import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { closedWeek, confirm, examine, picture } from './account-pages.ts';
import { fillWorkspace, withDatabaseOf } from './fill-workspace.ts';

export type WorkspaceStage = {
  /** Of Ada, whose session it is. */
  readonly page: Page;
  /** Of Grace, who is invited and leaves in the end. */
  readonly grace: Page;
  readonly url: string;
  /** Of the process. */
  readonly folder: string;
  readonly sessionId: string;
};

/** A workspace is made, joined, shared with, looked at, handed over and left. */
export async function walkWorkspace({ page, grace, url, folder, sessionId }: WorkspaceStage): Promise<void> {
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
  await picture(grace, '-workspace-fellow');
  await page.goto(`${url}/workspaces/looks`);
  await page.getByRole('cell', { name: 'Time and grades' }).waitFor();
  const found = [];
  for (const path of ['/workspaces', workspace, '/workspaces/looks'])
    found.push(...(await examine(page, url, path)));
  expect(found).toEqual([]);

  await withDatabaseOf(folder, (db) => fillWorkspace(db, workspace.replace('/workspaces/', '')));
  await page.goto(url + workspace);
  const numbers = (await closedWeek(page).textContent()) ?? '';
  expect(numbers).toMatch(/^Week 40.*4.*1.*1\D*30/);
  await grace.reload();
  expect(await closedWeek(grace).textContent()).toBe(numbers);
  await picture(page, '-workspace-full');
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
  await giveGrace(page, 'viewer');
  await grace.reload();
  await grace.getByText('never one person’s week').waitFor();
  expect(await grace.getByRole('button', { name: /^Show Week/ }).count()).toBe(0);
  expect(await closedWeek(grace).textContent()).toBe(numbers);
  await giveGrace(page, 'member');

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
}

async function giveGrace(page: Page, role: 'viewer' | 'member'): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'PATCH');
  await page.getByLabel(/^Role of grace/i).selectOption(role);
  expect((await answered).status()).toBe(204);
}

import type { SessionEvent } from '@locked-in/domain';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readJournal } from '../accuracy/driven-browser.ts';
import { openAt } from './firefox-hands.ts';

/** What the journal has of the session with that intent; it has one session after another, in no order. */
export async function readSession(desk: Page, intent: string): Promise<readonly SessionEvent[]> {
  const all = await readJournal(desk);
  const from = all.findIndex((event) => event.kind === 'session-started' && event.intent === intent);
  const rest = all.slice(from + 1).findIndex(({ kind }) => kind === 'session-started');
  return from < 0 ? [] : all.slice(from, rest < 0 ? undefined : from + 1 + rest);
}

/** Shows a page in a tab of its own until the session knows it, as one that plays if it has to. */
export async function showInSession(
  desk: Page,
  intent: string,
  { url, isPlaying = false }: { readonly url: string; readonly isPlaying?: boolean },
): Promise<void> {
  const { hostname } = new URL(url);
  await openAt(desk.browser(), url);
  const isTold = (event: SessionEvent) =>
    event.kind === 'page-shown' && event.site === hostname && (event.audible || !isPlaying);
  await expect.poll(async () => (await readSession(desk, intent)).some(isTold)).toBe(true);
}

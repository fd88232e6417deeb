import { browser } from '../platform/browser.ts';
import type { Journal, SessionRecord } from '../platform/database.ts';
import { reflectAddress } from '../platform/page-addresses.ts';
import { changeSession, readLast } from './journal.ts';

/** Opens the page of the session that ended last, once, however often the worker dies on the way. */
export async function openDueReflect(db: Journal): Promise<void> {
  const session = await readLast(db);
  if (session?.reflect !== 'due') return;
  const url = reflectAddress(session.sessionId);
  if (!(await isOpen(url)) && !(await openTab(url))) return;
  await changeSession(db, session.sessionId, markOpened);
}

async function isOpen(url: string): Promise<boolean> {
  const tabs = await browser.tabs.query({});
  return tabs.some((tab) => tab.url === url || tab.pendingUrl === url);
}

/** Without a browser window there is no place for a tab; the next life of the worker tries again. */
async function openTab(url: string): Promise<boolean> {
  return browser.tabs.create({ url }).then(
    () => true,
    () => false,
  );
}

function markOpened(session: SessionRecord) {
  return { session: { ...session, reflect: 'opened' as const }, events: [] };
}

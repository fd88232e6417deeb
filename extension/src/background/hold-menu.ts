import { browser } from '../platform/browser.ts';
import { readLocale } from './language.ts';
import { wordsIn } from './words.ts';

const ID = 'hold-site';
let isShown: boolean | undefined;

/** The entry of the context menu, there while a session runs; Firefox keeps menus over lives of the worker. */
export async function showHoldMenu(isWanted: boolean): Promise<void> {
  if (isShown === isWanted) return;
  isShown = isWanted;
  await browser.contextMenus.removeAll();
  if (!isWanted) return;
  const title = wordsIn(await readLocale()).holdSite;
  browser.contextMenus.create({
    id: ID,
    title,
    contexts: ['page', 'link'],
    documentUrlPatterns: ['http://*/*', 'https://*/*'],
  });
}

/** `hold` gets the address of the link that was pointed at, or else of the page. */
export function listenToHoldMenu(hold: (url: string) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, linkUrl, pageUrl }) => {
    const url = linkUrl ?? pageUrl;
    if (menuItemId === ID && url !== undefined) hold(url);
  });
}

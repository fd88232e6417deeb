import { cp, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { openOwnFolder } from '../own-folder.ts';
import { NOTE_PAINT } from './note-paint.ts';

export const POPUP_PAGE = 'src/pages/popup/index.html';
/** Opened to compare with: a page of the extension that has nothing in it. */
export const BLANK_PAGE = 'blank.html';
/** A tab from which popups are opened. */
export const DESK_PAGE = 'desk.html';

/**
 * A copy of the built extension for Chromium whose background believes whatever it is told of the time: its clock, its
 * timers of a second and more, and its alarms come when the drive says so, or when their time has really come. Its popup,
 * and a blank page beside it, tell when they have been painted, and close themselves.
 */
export async function copyExtension(built: string): Promise<string> {
  const folder = openOwnFolder('locked-in-extension-');
  await cp(built, folder, { recursive: true });
  const path = (name: string) => join(folder, name);
  const time = await readFile(new URL('background-time.ts', import.meta.url), 'utf8');
  await writeFile(path('background-time.js'), stripTypeScriptTypes(time));
  await putBefore(path('background.js'), `import './background-time.js';\n`);
  await putBefore(path(await findPopupScript(path(POPUP_PAGE))), NOTE_PAINT);
  await writeFile(path('blank.js'), `${NOTE_PAINT}document.body.innerHTML = '<p class="running">Blank';`);
  await writeFile(path(BLANK_PAGE), page('<script type="module" src="/blank.js"></script>'));
  await writeFile(path(DESK_PAGE), page(''));
  return folder;
}

function page(head: string): string {
  return `<!doctype html><meta charset="utf-8"><title>Drive</title>${head}<body>`;
}

async function putBefore(path: string, text: string): Promise<void> {
  await writeFile(path, `${text}${await readFile(path, 'utf8')}`);
}

/** The one that draws the page is its last. */
async function findPopupScript(page: string): Promise<string> {
  const scripts = [...(await readFile(page, 'utf8')).matchAll(/<script[^>]* src="\/([^"]+)"/g)];
  return scripts.at(-1)?.[1] ?? '';
}

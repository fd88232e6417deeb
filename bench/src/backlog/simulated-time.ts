import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const BACKGROUND = 'background.js';
const TIME = 'background-time';
/** Opened to compare with: a page of the extension that has nothing in it. */
export const BLANK_PAGE = 'blank.html';

/**
 * A copy of the built extension for Chromium whose background believes whatever it is told of the time: its clock, its
 * timers of a second and more, and its alarms come when the drive says so, or when their time has really come.
 */
export async function copyWithSimulatedTime(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-extension-'));
  await cp(built, folder, { recursive: true });
  const background = await readFile(join(folder, BACKGROUND), 'utf8');
  const time = await readFile(new URL(`${TIME}.ts`, import.meta.url), 'utf8');
  await writeFile(join(folder, `${TIME}.js`), stripTypeScriptTypes(time));
  await writeFile(join(folder, BACKGROUND), `import './${TIME}.js';\n${background}`);
  await writeFile(join(folder, BLANK_PAGE), '<!doctype html><title>Blank</title><body class="running">');
  return folder;
}

/** Where the simulated clock stands, and when by it the background has asked the server meanwhile. */
export type Lived = { readonly nowMs: number; readonly askedAtMs: readonly number[] };

/** Lets so much time pass for the background, through every timer and alarm that comes due in it. */
export async function letPass(desk: Page, ms: number): Promise<Lived> {
  return JSON.parse(String(await desk.evaluate(`(${PASS})(${ms})`)));
}

const PASS = `(ms) => new Promise((resolve) => {
  const line = new BroadcastChannel('simulated-time');
  line.onmessage = ({ data }) => {
    line.close();
    resolve(data);
  };
  line.postMessage(ms);
})`;

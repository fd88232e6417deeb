import { browser } from '../platform/browser.ts';

let known: Promise<boolean> | undefined;

/** Chromium on Linux does not tell that it was left from within a page. */
export function hidesLeaving(): Promise<boolean> {
  known ??= ask();
  return known;
}

async function ask(): Promise<boolean> {
  return import.meta.env.MODE === 'chromium' && (await browser.runtime.getPlatformInfo()).os === 'linux';
}

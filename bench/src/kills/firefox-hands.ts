import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

export type FirefoxHands = {
  /** Opens a tab and types into it: a second Firefox on the same profile cannot tell the first what to open. */
  readonly typeAddress: (url: string) => Promise<void>;
  /** A page of the extension that dies with it leaves a tab in front that says so. */
  readonly closeWreck: () => Promise<void>;
};

const run = promisify(execFile);
const EMPTY_TAB = 'Mozilla Firefox';
const WRECK = 'Tab crash reporter';
const OPENS_WITHIN_MS = 5_000;
const CRASHES_WITHIN_MS = 3_000;

export function createFirefoxHands(display: string): FirefoxHands {
  const hands = async (...args: readonly string[]) =>
    (await run('xdotool', [...args], { env: { ...process.env, DISPLAY: display } })).stdout.trim();
  const front = () => hands('getactivewindow', 'getwindowname').catch(() => ''); // no window yet
  return {
    typeAddress: async (url) => {
      await hands('key', '--clearmodifiers', 'ctrl+t');
      await waitFor(async () => (await front()) === EMPTY_TAB, OPENS_WITHIN_MS);
      await hands('type', '--delay', '2', url);
      await hands('key', 'Return');
    },
    closeWreck: async () => {
      const isWreck = async () => (await front()).startsWith(WRECK);
      if (await waitFor(isWreck, CRASHES_WITHIN_MS)) await hands('key', '--clearmodifiers', 'ctrl+w');
    },
  };
}

async function waitFor(isSo: () => Promise<boolean>, longestMs: number): Promise<boolean> {
  for (const startMs = Date.now(); Date.now() - startMs < longestMs; await sleep(100)) {
    if (await isSo()) return true;
  }
  return false;
}

import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from './compare-stream.ts';
import type { MortalBrowser } from './mortal-browser.ts';

export type LifeWatch = {
  /** The extension's process has just been killed. */
  readonly mourn: () => void;
  /** When there was none, by the drive's own clock. */
  readonly stop: () => readonly Span[];
};

const EVERY_MS = 200;

/** Notes from when to when the extension has no process: nobody can see then what is shown. */
export function watchLife(browser: MortalBrowser): LifeWatch {
  const dead: Span[] = [];
  let sinceMs: number | undefined;
  let isOver = false;
  const close = () => {
    if (sinceMs !== undefined) dead.push({ startMs: sinceMs, endMs: Date.now() });
    sinceMs = undefined;
  };
  const waitForNext = async () => {
    while (!isOver && (await browser.findWorker()).length === 0) await sleep(EVERY_MS);
    close();
  };
  return {
    mourn: () => {
      if (sinceMs !== undefined) return;
      sinceMs = Date.now();
      void waitForNext();
    },
    stop: () => {
      isOver = true;
      close();
      return dead;
    },
  };
}

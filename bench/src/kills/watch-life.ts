import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from './compare-stream.ts';

export type LifeWatch = {
  /** The extension's process has just been killed. */
  readonly mourn: () => void;
  /** When none had started, by the drive's own clock. */
  readonly stop: () => readonly Span[];
};

const EVERY_MS = 20;

/** Notes from when to when no background of the extension runs: nobody can see then what is shown. */
export function watchLife(countBirths: () => number): LifeWatch {
  const dead: Span[] = [];
  let sinceMs: number | undefined;
  let isOver = false;
  const close = () => {
    if (sinceMs !== undefined) dead.push({ startMs: sinceMs, endMs: Date.now() });
    sinceMs = undefined;
  };
  const waitForNext = async () => {
    const births = countBirths();
    while (!isOver && countBirths() === births) await sleep(EVERY_MS);
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

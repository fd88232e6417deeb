import { setTimeout as sleep } from 'node:timers/promises';
import type { Span } from './compare-stream.ts';

export type LifeWatch = {
  /** The extension's process has just been killed. */
  readonly mourn: () => void;
  /** When none had started, by the clock of the machine. */
  readonly stop: () => readonly Span[];
};

const EVERY_MS = 20;

/**
 * Notes from when to when no background of the extension runs: nobody can see then what is shown. What a background has
 * said of its birth may be heard after its death.
 */
export function watchLife(lastBirthMs: () => number): LifeWatch {
  const dead: Span[] = [];
  let sinceMs: number | undefined;
  let diedMs = 0;
  let isOver = false;
  const close = (endMs: number) => {
    if (sinceMs !== undefined) dead.push({ startMs: sinceMs, endMs });
    sinceMs = undefined;
  };
  const waitForNext = async () => {
    while (!isOver && lastBirthMs() <= diedMs) await sleep(EVERY_MS);
    if (!isOver) close(lastBirthMs());
  };
  return {
    mourn: () => {
      diedMs = Date.now();
      if (sinceMs !== undefined) return;
      sinceMs = diedMs;
      void waitForNext();
    },
    stop: () => {
      isOver = true;
      close(Date.now());
      return dead;
    },
  };
}

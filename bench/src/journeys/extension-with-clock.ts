import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/**
 * Runs in the background before anything of it. A clock that is set leaves the ticks alone, as it does when a person
 * sets it; time that passes moves both. Whether somebody is at the computer is what the journey says: it would take a
 * real minute to be told otherwise.
 */
const SETTABLE = `{
  const RealDate = Date;
  const ticks = performance.now.bind(performance);
  let aheadMs = 0;
  let passedMs = 0;
  let lastInput;
  const now = () => RealDate.now() + aheadMs + passedMs;
  globalThis.Date = class extends RealDate {
    constructor(...of) {
      super(...(of.length > 0 ? of : [now()]));
    }
    static now() {
      return now();
    }
  };
  performance.now = () => ticks() + passedMs;
  const inputAfter = (seconds) =>
    lastInput !== undefined && performance.now() - lastInput >= seconds * 1000 ? 'idle' : 'active';
  const tellOfInput = [];
  const idle = {
    queryState: async (seconds) => inputAfter(seconds),
    setDetectionInterval: () => {},
    onStateChanged: { addListener: (listener) => tellOfInput.push(listener) },
  };
  for (const space of ['browser', 'chrome'])
    Object.defineProperty(globalThis[space], 'idle', { value: idle, configurable: true });
  const deeds = {
    set: (ms) => (aheadMs = ms),
    pass: (ms) => {
      lastInput ??= performance.now();
      const before = inputAfter(60);
      passedMs += ms;
      if (before !== inputAfter(60)) for (const tell of tellOfInput) tell('idle');
    },
    touch: () => {
      lastInput = undefined;
      for (const tell of tellOfInput) tell('active');
    },
  };
  const line = new BroadcastChannel('settable-clock');
  line.onmessage = ({ data: { deed, ms } }) => {
    deeds[deed](ms);
    line.postMessage('done');
  };
}`;

/** A copy of the built extension whose background takes the time from a clock that can be set. */
export async function copyWithClock(built: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-extension-'));
  await cp(built, folder, { recursive: true });
  const path = join(folder, 'background.js');
  await writeFile(path, `${SETTABLE}\n${await readFile(path, 'utf8')}`);
  return folder;
}

/** Puts the background's clock so far ahead of the machine's, in milliseconds. */
export function setClock(desk: Page, aheadMs: number): Promise<void> {
  return does(desk, 'set', aheadMs);
}

/** So many milliseconds in which nobody touches anything. */
export function passUntouched(desk: Page, ms: number): Promise<void> {
  return does(desk, 'pass', ms);
}

/** Somebody is there again, and stays. */
export function touch(desk: Page): Promise<void> {
  return does(desk, 'touch', 0);
}

async function does(desk: Page, deed: 'set' | 'pass' | 'touch', ms: number): Promise<void> {
  await desk.evaluate(`new Promise((resolve) => {
    const line = new BroadcastChannel('settable-clock');
    line.onmessage = () => {
      line.close();
      resolve();
    };
    line.postMessage({ deed: '${deed}', ms: ${ms} });
  })`);
}

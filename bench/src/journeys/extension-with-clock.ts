import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

/** Runs in the background before anything of it. Ticks stay steady, as they do when a person sets the clock. */
const SETTABLE = `{
  const RealDate = Date;
  let aheadMs = 0;
  globalThis.Date = class extends RealDate {
    constructor(...of) {
      super(...(of.length > 0 ? of : [RealDate.now() + aheadMs]));
    }
    static now() {
      return RealDate.now() + aheadMs;
    }
  };
  const line = new BroadcastChannel('settable-clock');
  line.onmessage = ({ data }) => {
    aheadMs = data;
    line.postMessage('set');
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
export async function setClock(desk: Page, aheadMs: number): Promise<void> {
  await desk.evaluate(`new Promise((resolve) => {
    const line = new BroadcastChannel('settable-clock');
    line.onmessage = () => {
      line.close();
      resolve();
    };
    line.postMessage(${aheadMs});
  })`);
}

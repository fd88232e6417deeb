import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desktop } from '../accuracy/desktop.ts';
import { createChromium } from '../kills/kill-chromium.ts';
import { openOwnFolder } from '../own-folder.ts';
import { countCpu } from './count-cpu.ts';
import { type FLOORS, writeFloorExtension } from './floor-extension.ts';
import { switchTabs } from './measure-browser.ts';
import type { Floor } from './to-cost.ts';

const ASLEEP_MS = 45_000;
const ASKING_MS = 60_000;
const COLD_STARTS = 4;
const FIRST_MS = 10_000;
const SWITCHES = { times: 80, everyMs: 500 };

/** What extensions that do one thing and nothing else cost on this machine. */
export async function measureFloor(desktop: Desktop): Promise<Floor> {
  const asking = await measureAlone(desktop, 'asks', {
    settleMs: FIRST_MS,
    work: () => sleep(ASKING_MS),
  });
  const starting = await measureAlone(desktop, 'cold-starts', {
    settleMs: ASLEEP_MS,
    work: () => sleep(COLD_STARTS * 30_000),
  });
  const recording = await measureAlone(desktop, 'records', {
    settleMs: FIRST_MS,
    work: () => switchTabs(desktop, SWITCHES),
  });
  return {
    askMs: (asking * 1_000) / ASKING_MS,
    coldStartMs: starting / COLD_STARTS,
    eventMs: recording / SWITCHES.times,
  };
}

type Stretch = { readonly settleMs: number; readonly work: () => Promise<unknown> };

async function measureAlone(
  { display }: Desktop,
  name: keyof typeof FLOORS,
  { settleMs, work }: Stretch,
): Promise<number> {
  const folder = openOwnFolder('locked-in-floor-');
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  await writeFloorExtension(extension, name);
  const browser = await createChromium({ extension, profile, pagesPort: 9, display });
  try {
    browser.start('about:blank');
    await sleep(settleMs);
    for (const site of ['one', 'two']) await browser.open(`data:text/html,${site}`);
    const stop = await countCpu(browser.findWorker);
    await work();
    return await stop();
  } finally {
    await browser.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

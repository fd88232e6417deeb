import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createChromium } from '../kills/kill-chromium.ts';
import { countCpu } from './count-cpu.ts';
import { type FLOORS, writeFloorExtension } from './floor-extension.ts';
import type { Floor } from './to-cost.ts';

const ASLEEP_MS = 45_000;
const ASKING_MS = 60_000;
const COLD_STARTS = 4;

/** What extensions that do one thing and nothing else cost on this machine. */
export async function measureFloor(display: string): Promise<Floor> {
  const asking = await measureAlone(display, 'asks', { settleMs: 10_000, lengthMs: ASKING_MS });
  const starting = await measureAlone(display, 'cold-starts', {
    settleMs: ASLEEP_MS,
    lengthMs: COLD_STARTS * 30_000,
  });
  return { askMs: (asking * 1_000) / ASKING_MS, coldStartMs: starting / COLD_STARTS };
}

type Stretch = { readonly settleMs: number; readonly lengthMs: number };

async function measureAlone(
  display: string,
  name: keyof typeof FLOORS,
  { settleMs, lengthMs }: Stretch,
): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'locked-in-floor-'));
  const [extension, profile] = [join(folder, 'extension'), join(folder, 'profile')];
  await writeFloorExtension(extension, name);
  const browser = await createChromium({ extension, profile, pagesPort: 9, display });
  try {
    browser.start('about:blank');
    await sleep(settleMs);
    const stop = await countCpu(browser.findWorker);
    await sleep(lengthMs);
    return await stop();
  } finally {
    await browser.kill();
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  }
}

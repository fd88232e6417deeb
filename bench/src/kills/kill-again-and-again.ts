import { setTimeout as sleep } from 'node:timers/promises';
import type { Drive } from './drive.ts';
import type { MortalBrowser } from './mortal-browser.ts';
import type { LifeWatch } from './watch-life.ts';

export const KINDS = ['worker', 'browser', 'reload', 'update'] as const;
export type Kind = (typeof KINDS)[number];

/** Of ten deaths seven are the worker's; every kind comes at least once when there are enough. */
const DEATHS: readonly Kind[] = [
  'worker',
  'worker',
  'browser',
  'worker',
  'update',
  'worker',
  'worker',
  'reload',
  'worker',
  'worker',
];

type Plan = { readonly times: number; readonly random: () => number; readonly life: LifeWatch };

export type Death = { readonly kind: Kind; readonly atMs: number };

/** Kills at arbitrary moments while the drive goes on. */
export async function killAgainAndAgain(
  browser: MortalBrowser,
  drive: Drive,
  { times, random, life }: Plan,
): Promise<readonly Death[]> {
  const deaths: Death[] = [];
  for (let kill = 0; kill < times; kill += 1) {
    await sleep(500 + random() * 5_500);
    const kind = DEATHS[kill % DEATHS.length] ?? 'worker';
    if (random() < 0.3) await drive.actSoon({ type: 'send-now' });
    if (random() < 0.5) await sleep(random() * 300);
    await die(kind, browser, drive);
    if (kind === 'worker') life.mourn();
    deaths.push({ kind, atMs: Date.now() });
    process.stderr.write(`${kill + 1}/${times} ${kind}\n`);
  }
  return deaths;
}

async function die(kind: Kind, browser: MortalBrowser, drive: Drive): Promise<void> {
  if (kind === 'worker') return killWorker(browser);
  if (kind === 'update') await browser.update();
  if (kind !== 'browser' && !(kind === 'update' && browser.updatesAtStart)) return drive.reload();
  await drive.kill();
  await sleep(1_000);
  await drive.start();
}

/** A worker that sleeps cannot be killed: it wakes at the next page. */
async function killWorker(browser: MortalBrowser): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await browser.killWorker()) return;
    await sleep(200);
  }
  throw new Error('The extension has no process that could be killed');
}

import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Desktop } from '../accuracy/desktop.ts';
import { copyWithDesk } from '../kills/desk-page.ts';
import { type Drive, startDrive } from '../kills/drive.ts';
import { createChromium } from '../kills/kill-chromium.ts';
import type { MortalBrowser } from '../kills/mortal-browser.ts';
import { type RecordingServer, startRecordingServer } from '../kills/recording-server.ts';
import { openOwnFolder } from '../own-folder.ts';
import { countCpu } from './count-cpu.ts';
import type { Alarm, Hour, Used } from './to-cost.ts';
import { believeToBeTold } from './where-told.ts';

export type MeasuredBrowser = Hour & {
  readonly alarms: { readonly outside: readonly Alarm[]; readonly session: readonly Alarm[] };
};

export type Measuring = {
  readonly built: string;
  readonly desktop: Desktop;
  /** How long another tab comes in front every 20 s. */
  readonly minutes: number;
  /** Whether the extension believes that the browser tells when it was left. */
  readonly isTold: boolean;
};

/** The first ones have the browser compile what they run. */
const SWITCHES = {
  first: { times: 10, everyMs: 500 },
  fast: { times: 80, everyMs: 500 },
};
const STEADY_MS = 20_000;
const REST_MS = 60_000;
/** A worker that has nothing to do is gone by then. */
const ASLEEP_MS = 45_000;
const SETTLED_MS = 5_000;
const TOUCH_EVERY_MS = 10_000;

/** One browser through an hour in five minutes: outside a session, resting in one, and with other pages in front. */
export async function measureBrowser(measuring: Measuring): Promise<MeasuredBrowser> {
  const { built, desktop, isTold, minutes } = measuring;
  const server = await startRecordingServer(() => 'well');
  const profile = openOwnFolder('locked-in-profile-');
  const extension = await copyWithDesk(built);
  if (isTold) await believeToBeTold(extension);
  const opening = { extension, profile, pagesPort: server.port, display: desktop.display };
  const browser = await createChromium(opening);
  const drive = startDrive({ browser, server });
  const hands = setInterval(() => void desktop.touch(), TOUCH_EVERY_MS);
  try {
    browser.start('http://three.test/');
    await sleep(SETTLED_MS);
    await browser.open(`http://127.0.0.1:${server.port}/pair/now#${'c'.repeat(43)}`);
    await sleep(SETTLED_MS);
    for (const site of ['one', 'two']) await browser.open(`http://${site}.test/`);
    return await measure({ browser, drive, desktop, server, minutes });
  } finally {
    drive.stop();
    clearInterval(hands);
    await browser.kill();
    server.close();
    const left = [profile, extension];
    await Promise.all(left.map((path) => rm(path, { recursive: true, force: true, maxRetries: 10 })));
  }
}

type World = {
  readonly browser: MortalBrowser;
  readonly drive: Drive;
  readonly desktop: Desktop;
  readonly server: RecordingServer;
  readonly minutes: number;
};

async function measure({ browser, drive, desktop, server, minutes }: World): Promise<MeasuredBrowser> {
  const outsideAlarms = toAlarms(await drive.act('alarms'));
  await sleep(ASLEEP_MS);
  const outside = await measureFor(browser, () => sleep(REST_MS));
  await drive.act({ type: 'consent' });
  await drive.act({ type: 'consent' });
  await drive.act({ type: 'start', intent: 'cost', mode: 'countdown', plannedMinutes: minutes + 60 });
  const sessionAlarms = toAlarms(await drive.act('alarms'));
  await sleep(ASLEEP_MS);
  const resting = await measureFor(browser, () => sleep(REST_MS));
  await switchTabs(desktop, SWITCHES.first);
  const busy = await measureFor(browser, () => switchTabs(desktop, SWITCHES.fast));
  await sleep(SETTLED_MS);
  const steady = { times: minutes * (60_000 / STEADY_MS), everyMs: STEADY_MS };
  const switching = await measureFor(browser, () => switchTabs(desktop, steady));
  await drive.act({ type: 'stop' });
  await sleep(SETTLED_MS);
  return {
    outside,
    resting,
    busy: { ...busy, events: countEvents(server, busy) },
    switching,
    alarms: { outside: outsideAlarms, session: sessionAlarms },
  };
}

export type Switches = { readonly times: number; readonly everyMs: number };

/** Another tab in front, so many times. */
export async function switchTabs(desktop: Desktop, { times, everyMs }: Switches): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await desktop.press('ctrl+Tab');
    await sleep(everyMs);
  }
}

type Stretch = Used & { readonly startMs: number; readonly endMs: number };

async function measureFor(browser: MortalBrowser, work: () => Promise<unknown>): Promise<Stretch> {
  const startMs = Date.now();
  const stop = await countCpu(browser.findWorker);
  await work();
  const cpuMs = await stop();
  const endMs = Date.now();
  return { cpuMs, lengthMs: endMs - startMs, startMs, endMs };
}

function countEvents({ chunks }: RecordingServer, { startMs, endMs }: Stretch): number {
  const events = chunks.flatMap((chunk) => chunk.events);
  return events.filter(({ occurredAtMs }) => occurredAtMs >= startMs && occurredAtMs <= endMs).length;
}

function toAlarms(answer: unknown): readonly Alarm[] {
  if (!Array.isArray(answer)) throw new Error(`These are no alarms: ${JSON.stringify(answer)}`);
  return answer;
}

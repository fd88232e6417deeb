import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Desktop, openDesktop } from './accuracy/desktop.ts';
import { gzippedSize } from './cost/bundle-size.ts';
import { countCpu } from './cost/count-cpu.ts';
import { measureMemory } from './cost/measure-memory.ts';
import { type Alarm, failures, toCost } from './cost/to-cost.ts';
import { copyWithDesk } from './kills/desk-page.ts';
import { type Drive, startDrive } from './kills/drive.ts';
import { createChromium } from './kills/kill-chromium.ts';
import type { MortalBrowser } from './kills/mortal-browser.ts';
import { parseOptions } from './kills/parse-options.ts';
import { startRecordingServer } from './kills/recording-server.ts';

const SWITCHES = 9;
const EVERY_MS = 20_000;
const REST_MS = 60_000;
/** A worker that has nothing to do is gone by then. */
const ASLEEP_MS = 45_000;

console.log(JSON.stringify(await measureCost(parseOptions(process.argv.slice(2)).extension)));

async function measureCost(built: string) {
  const sizes = {
    worker: await gzippedSize(built, 'service-worker-loader.js'),
    popup: await gzippedSize(built, 'src/pages/popup/index.html'),
  };
  const server = await startRecordingServer(() => 'well');
  const desktop = await openDesktop();
  if (desktop === undefined) throw new Error('Xvfb, openbox, xdotool and xmessage are needed');
  const profile = await mkdtemp(join(tmpdir(), 'locked-in-profile-'));
  const extension = await copyWithDesk(built);
  const opening = { extension, profile, pagesPort: server.port, display: desktop.display };
  const browser = await createChromium(opening);
  const drive = startDrive({ browser, server });
  const hands = setInterval(() => void desktop.touch(), 10_000);
  try {
    browser.start('about:blank');
    await sleep(5_000);
    await browser.open(`http://127.0.0.1:${server.port}/pair/now#${'c'.repeat(43)}`);
    await sleep(5_000);
    for (const site of ['one', 'two']) await browser.open(`http://${site}.test/`);
    const outsideAlarms = toAlarms(await drive.act('alarms'));
    process.stderr.write('outside a session\n');
    await sleep(ASLEEP_MS);
    const outside = await measureFor(browser, () => sleep(REST_MS));
    const countEvents = () => server.chunks.reduce((sum, { events }) => sum + events.length, 0);
    const measured = await measureSession(browser, drive, { desktop, countEvents });
    await drive.act({ type: 'stop' });
    await sleep(5_000);
    const events = countEvents() - measured.eventsBefore;
    await browser.kill();
    process.stderr.write('eight hours in a minute\n');
    const cost = toCost({
      outside,
      resting: measured.resting,
      switching: { ...measured.switching, events },
      alarms: { outside: outsideAlarms, session: measured.alarms },
      sizes,
      grownMb: await measureMemory(opening),
    });
    return { ...cost, events, above: failures(cost) };
  } finally {
    drive.stop();
    clearInterval(hands);
    await browser.kill();
    desktop.close();
    server.close();
    await Promise.all(
      [profile, extension].map((path) => rm(path, { recursive: true, force: true, maxRetries: 10 })),
    );
  }
}

type Hands = { readonly desktop: Desktop; readonly countEvents: () => number };

async function measureSession(browser: MortalBrowser, drive: Drive, { desktop, countEvents }: Hands) {
  await drive.act({ type: 'consent' });
  await drive.act({ type: 'consent' });
  await drive.act({ type: 'start', intent: 'cost', mode: 'countdown', plannedMinutes: 60 });
  const alarms = toAlarms(await drive.act('alarms'));
  await sleep(ASLEEP_MS);
  process.stderr.write('in a session, on one page\n');
  const resting = await measureFor(browser, () => sleep(REST_MS));
  await drive.act({ type: 'send-now' });
  await sleep(ASLEEP_MS);
  process.stderr.write('in a session, another page every 20 s\n');
  const eventsBefore = countEvents();
  const switching = await measureFor(browser, () => switchTabs(desktop));
  return { alarms, resting, switching, eventsBefore };
}

async function switchTabs(desktop: Desktop): Promise<void> {
  for (let count = 0; count < SWITCHES; count += 1) {
    await desktop.press('ctrl+Tab');
    await sleep(EVERY_MS);
  }
}

async function measureFor(browser: MortalBrowser, work: () => Promise<unknown>) {
  const startedAt = performance.now();
  const stop = countCpu(browser.findWorker);
  await work();
  return { cpuMs: await stop(), lengthMs: performance.now() - startedAt };
}

function toAlarms(answer: unknown): readonly Alarm[] {
  if (!Array.isArray(answer)) throw new Error(`These are no alarms: ${JSON.stringify(answer)}`);
  return answer;
}

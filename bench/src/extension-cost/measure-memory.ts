import { rm } from 'node:fs/promises';
import puppeteer, { type CDPSession } from 'puppeteer-core';
import { startRecordingServer } from '../kills/recording-server.ts';
import { openOwnFolder } from '../own-folder.ts';

/** Eight hours with another page every 20 s and a look by the alarm every 30 s. */
const PAGES = 8 * 180;
const LOOKS = 8 * 120;

type Opening = { readonly extension: string; readonly display: string };

/** How much the worker's heap grew in eight hours that pass in a minute, in MB. A debugger keeps the worker alive. */
export async function measureMemory({ extension, display }: Opening): Promise<number> {
  const server = await startRecordingServer(() => 'well');
  const profile = openOwnFolder('locked-in-profile-');
  const browser = await puppeteer.launch({
    executablePath: process.env.LOCKED_IN_TEST_CHROMIUM ?? '/usr/bin/chromium',
    headless: false,
    userDataDir: profile,
    env: { ...process.env, DISPLAY: display },
    enableExtensions: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      `--host-resolver-rules=MAP *.test 127.0.0.1:${server.port}`,
    ],
  });
  try {
    const target = await browser.waitForTarget((found) => found.type() === 'service_worker');
    const worker = await target.createCDPSession();
    const desk = await browser.newPage();
    await desk.goto(`chrome-extension://${new URL(target.url()).host}/src/pages/options/index.html`);
    const ask = (request: object) =>
      desk.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(request)}).then(() => 'answered')`);
    await ask({ type: 'consent' });
    await ask({ type: 'consent' });
    await ask({ type: 'start', intent: 'eight hours', mode: 'open' });
    const page = await browser.newPage();
    await page.goto('http://a-page.test/');
    const show = (index: number) =>
      page.evaluate(`document.title = 'Title ${index}'; history.pushState({}, '', '/page-${index}')`);
    await ask({ type: 'set-privacy', level: 'path' });
    for (let index = 0; index < 20; index += 1) await show(index).then(() => ask({ type: 'status' }));
    const before = await readHeap(worker);
    for (let index = 0; index < PAGES; index += 1) {
      await show(100 + index);
      await ask({ type: 'status' });
      if (index < LOOKS) await ask({ type: 'status' });
    }
    return (await readHeap(worker)) - before;
  } finally {
    await browser.close();
    server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 10 });
  }
}

async function readHeap(worker: CDPSession): Promise<number> {
  await worker.send('HeapProfiler.collectGarbage');
  const { usedSize } = await worker.send('Runtime.getHeapUsage');
  return usedSize / 1024 / 1024;
}

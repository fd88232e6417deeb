import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { openChromium } from './accuracy/open-chromium.ts';
import { toBacklogScript } from './backlog/write-backlog.ts';
import { parseOptions } from './kills/parse-options.ts';
import { type RecordingServer, startRecordingServer } from './kills/recording-server.ts';

const BACKLOG = { sessions: 20, chunksPerSession: 50, eventsPerChunk: 100, runningEvents: 6_000 };
const AWAY_MS = 60_000;
const LONGEST_MS = 600_000;

/** Runs in the popup before anything of it does: notes when the running session has been painted. */
const NOTE_PAINT = `
  const observer = new MutationObserver(() => {
    if (!document.querySelector('.running')) return;
    observer.disconnect();
    requestAnimationFrame(() => setTimeout(() => { globalThis.paintedAtMs = performance.now(); }));
  });
  observer.observe(document, { childList: true, subtree: true });
`;

console.log(JSON.stringify(await measureBacklog(parseOptions(process.argv.slice(2)).extension)));

/** A server that was away for days comes back; how it gets what waits, and whether the popup opens meanwhile. */
async function measureBacklog(extension: string) {
  let mood: 'well' | 'away' = 'well';
  const server = await startRecordingServer(() => mood);
  const browser = await openChromium({ extension, pagesPort: server.port, environment: {} });
  const { desk } = browser;
  const ask = (request: object) =>
    desk.evaluate(`chrome.runtime.sendMessage(${JSON.stringify(request)}).then((answer) => answer.ok)`);
  try {
    await ask({ type: 'pair', link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}` });
    await ask({ type: 'consent' });
    if (!(await ask({ type: 'start', intent: 'a long day', mode: 'open' })))
      throw new Error('Nothing was started');
    mood = 'away';
    await desk.evaluate(toBacklogScript(BACKLOG));
    const popup = await desk.browser().newPage();
    await popup.evaluateOnNewDocument(NOTE_PAINT);
    await ask({ type: 'send-now' });
    const away = await measureWhile(server, popup, () => sleep(AWAY_MS, true));
    mood = 'well';
    const chunks = BACKLOG.sessions * BACKLOG.chunksPerSession;
    const isDrained = () => server.chunks.length >= chunks;
    const sending = Promise.resolve(ask({ type: 'send-now' })).catch(() => undefined); // the page may wait longer than it
    const draining = await measureWhile(server, popup, () => waitUntil(isDrained));
    await sending;
    return {
      events: server.chunks.reduce((sum, { events }) => sum + events.length, 0),
      chunks: server.chunks.length,
      isOldestFirst: isSorted(
        server.chunks.slice(0, chunks).map(({ events }) => events[0]?.occurredAtMs ?? 0),
      ),
      away,
      draining,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

/** Opens the popup again and again until the work is done. */
async function measureWhile(server: RecordingServer, popup: Page, work: () => Promise<boolean>) {
  const startedAt = performance.now();
  const before = server.countRequests();
  const opened: number[] = [];
  let isOver = false;
  const working = work().then((isDone) => {
    isOver = true;
    return isDone;
  });
  while (!isOver) {
    opened.push(await openPopup(popup));
    await sleep(250);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  const sorted = opened.toSorted((a, b) => a - b);
  return {
    isDone: await working,
    seconds: Math.round(seconds * 10) / 10,
    requestsPerMinute: Math.round(((server.countRequests() - before) / seconds) * 60),
    popups: opened.length,
    popupMedianMs: sorted[Math.floor(sorted.length / 2)],
    popupMaxMs: sorted.at(-1),
  };
}

/** From the beginning of the navigation until the running session has been painted, by the page's own clock. */
async function openPopup(popup: Page): Promise<number> {
  await popup.goto(new URL('/src/pages/popup/index.html', popupOrigin(popup)).href);
  const painted = await popup.waitForFunction('globalThis.paintedAtMs', { polling: 50, timeout: 30_000 });
  return Math.round(Number(await painted.jsonValue()));
}

function popupOrigin(popup: Page): string {
  const [desk] = popup
    .browser()
    .targets()
    .filter((target) => target.url().startsWith('chrome-extension://'));
  return desk?.url() ?? '';
}

async function waitUntil(isSo: () => boolean): Promise<boolean> {
  for (const startMs = Date.now(); Date.now() - startMs < LONGEST_MS; ) {
    if (isSo()) return true;
    await sleep(100);
  }
  return false;
}

function isSorted(times: readonly number[]): boolean {
  return times.every((ms, index) => ms >= (times[index - 1] ?? 0));
}

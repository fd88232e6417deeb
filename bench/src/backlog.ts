import { rm } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openChromium } from './accuracy/open-chromium.ts';
import { copyExtension } from './backlog/copy-extension.ts';
import { declare, liveAway, tell } from './backlog/live-away.ts';
import { openWhile } from './backlog/open-popups.ts';
import { type BacklogOptions, parseOptions } from './backlog/parse-options.ts';
import { letPass } from './backlog/simulated-time.ts';
import { toBacklogScript } from './backlog/write-backlog.ts';
import { startRecordingServer } from './kills/recording-server.ts';
import { withExtension } from './with-extension.ts';

const WAITING = { sessions: 20, chunksPerSession: 50, eventsPerChunk: 100, runningEvents: 0 };
const RUNNING = { sessions: 0, chunksPerSession: 0, eventsPerChunk: 0, runningEvents: 6_000 };
/** Longer than the extension ever leaves a server alone by itself. */
const LONGEST_PAUSE_MS = 16 * 60_000;
const LONGEST_MS = 600_000;

const options = parseOptions(process.argv.slice(2));
const work = (built: string) => measureBacklog(built, options);
console.log(JSON.stringify(await withExtension('chromium', options.extension, work)));

/** A server that was away for days comes back: how often it was asked, how it gets what waits, how the popup opens. */
async function measureBacklog(built: string, { days, awaySeconds }: BacklogOptions) {
  let mood: 'well' | 'away' = 'well';
  const server = await startRecordingServer(() => mood);
  const extension = await copyExtension(built);
  const browser = await openChromium({ extension, pagesPort: server.port, environment: {} });
  let { desk } = browser;
  try {
    await tell(desk, { type: 'pair', link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}` });
    await tell(desk, { type: 'consent' });
    mood = 'away';
    await declare(desk, 'the first of many');
    await desk.evaluate(toBacklogScript(WAITING));
    const { aheadMs, ...lived } = await liveAway(desk, days);
    const sessionId = await declare(desk, 'a long day');
    await desk.evaluate(toBacklogScript(RUNNING));
    const measure = async (ahead: number, work: () => Promise<unknown>) => {
      const [before, startMs] = [server.countRequests(), Date.now()];
      const { desk: again, ...opened } = await openWhile(desk, ahead, work);
      desk = again;
      const seconds = Math.round((Date.now() - startMs) / 100) / 10;
      const requests = server.countRequests() - before;
      return { seconds, requestsPerMinute: Math.round((requests / seconds) * 60), ...opened };
    };
    const away = await measure(aheadMs, () => sleep(awaySeconds * 1_000));
    mood = 'well';
    await letPass(desk, LONGEST_PAUSE_MS);
    const countOf = (id: string) =>
      server.chunks.reduce((sum, { sessionId: of, events }) => sum + (of === id ? events.length : 0), 0);
    const isSent = () => countOf(sessionId) >= RUNNING.runningEvents;
    const draining = await measure(aheadMs + LONGEST_PAUSE_MS, () => waitUntil(isSent));
    return {
      events: server.chunks.reduce((sum, { events }) => sum + events.length, 0),
      chunks: server.chunks.length,
      isOldestFirst: isSorted(server.chunks.map(({ events }) => events[0]?.occurredAtMs ?? 0)),
      ...lived,
      away,
      draining,
    };
  } finally {
    await browser.close();
    server.close();
    await rm(extension, { recursive: true, force: true });
  }
}

async function waitUntil(isSo: () => boolean): Promise<void> {
  for (const startMs = Date.now(); !isSo(); await sleep(100))
    if (Date.now() - startMs > LONGEST_MS) throw new Error('The backlog is not sent');
}

function isSorted(times: readonly number[]): boolean {
  return times.every((ms, index) => ms >= (times[index - 1] ?? 0));
}

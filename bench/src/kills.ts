import { rm, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDesktop, PROGRAMS } from './accuracy/desktop.ts';
import { createRandom } from './accuracy/random.ts';
import { compareStream } from './kills/compare-stream.ts';
import { copyWithDesk, tellBirths } from './kills/desk-page.ts';
import { type Drive, startDrive } from './kills/drive.ts';
import { KINDS, killAgainAndAgain } from './kills/kill-again-and-again.ts';
import { createChromium } from './kills/kill-chromium.ts';
import { createFirefox } from './kills/kill-firefox.ts';
import { type KillOptions, parseOptions } from './kills/parse-options.ts';
import { type RecordingServer, startRecordingServer } from './kills/recording-server.ts';
import { watchLife } from './kills/watch-life.ts';
import { openOwnFolder } from './own-folder.ts';
import { withExtension } from './with-extension.ts';

const COMPLETE_MS = 180_000;

const options = parseOptions(process.argv.slice(2));
const work = (built: string) => measureKills(built, options);
console.log(JSON.stringify(await withExtension(options.browser, options.extension, work)));

async function measureKills(built: string, { browser: name, times, seed, log }: KillOptions) {
  const random = createRandom(seed);
  let isRough = true;
  const server = await startRecordingServer(() => (isRough ? toMood(random()) : 'well'));
  const desktop = await openDesktop();
  if (desktop === undefined) throw new Error(`${PROGRAMS.join(', ')} are needed`);
  const profile = openOwnFolder('locked-in-profile-');
  const extension = await copyWithDesk(built);
  await tellBirths(extension, server.port);
  const { display } = desktop;
  const create = name === 'firefox' ? createFirefox : createChromium;
  const browser = await create({ extension, profile, pagesPort: server.port, display });
  const hands = setInterval(() => void desktop.touch(), 10_000);
  const drive = startDrive({ browser, server, random });
  const life = watchLife(server.lastBirthMs);
  try {
    browser.start('about:blank');
    await sleep(5_000);
    await pair(server, drive);
    await browser.open('http://page-0.test/');
    await drive.act({ type: 'consent' });
    await drive.act({ type: 'consent' });
    const started = await drive.act({
      type: 'start',
      intent: 'kills',
      mode: 'countdown',
      plannedMinutes: 600,
    });
    if (!isOk(started)) throw new Error(`The session did not start: ${JSON.stringify(started)}`);
    const startMs = Date.now();
    const deaths = await killAgainAndAgain(browser, drive, { times, random, life });
    await sleep(5_000);
    const stays = drive.stop().filter((stay) => stay.startMs > startMs);
    isRough = false;
    await drive.act({ type: 'stop' });
    const isComplete = await waitUntil(server.isComplete);
    const dead = life.stop();
    const { events, ...compared } = compareStream(server.chunks, stays, dead);
    if (log) await writeFile(log, JSON.stringify({ deaths, dead, stays, chunks: server.chunks }));
    return {
      browser: name,
      seed,
      kills: times,
      ...compared,
      deaths: Object.fromEntries(
        KINDS.map((kind) => [kind, deaths.filter((death) => death.kind === kind).length]),
      ),
      events,
      pages: stays.length,
      stuckStarts: drive.countStuck(),
      isComplete,
    };
  } finally {
    drive.stop();
    life.stop();
    clearInterval(hands);
    await browser.kill();
    desktop.close();
    server.close();
    await Promise.all(
      [profile, extension].map((path) => rm(path, { recursive: true, force: true, maxRetries: 10 })),
    );
  }
}

function toMood(chance: number): 'well' | 'busy' | 'answer-lost' {
  if (chance < 0.15) return 'busy';
  return chance < 0.3 ? 'answer-lost' : 'well';
}

async function pair(server: RecordingServer, drive: Drive): Promise<void> {
  const paired = await drive.act({
    type: 'pair',
    link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}`,
  });
  if (!isOk(paired)) throw new Error(`The extension was not paired: ${JSON.stringify(paired)}`);
}

async function waitUntil(isSo: () => boolean): Promise<boolean> {
  for (const startMs = Date.now(); Date.now() - startMs < COMPLETE_MS; ) {
    if (isSo()) return true;
    await sleep(200);
  }
  return false;
}

function isOk(answer: unknown): boolean {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === true;
}

import { join } from 'node:path';
import { openDesktop, PROGRAMS } from './accuracy/desktop.ts';
import { type Driven, drive } from './accuracy/drive.ts';
import { openChromium } from './accuracy/open-chromium.ts';
import { openFirefox } from './accuracy/open-firefox.ts';
import { openSound } from './accuracy/open-sound.ts';
import { type BrowserName, parseOptions } from './accuracy/parse-options.ts';
import { serveScenes } from './accuracy/serve-scenes.ts';
import { toErrors, toResult } from './accuracy/to-result.ts';
import { withExtension } from './with-extension.ts';

const LARGE_MS = 300;
const say = (line: string) => void process.stderr.write(`${line}\n`);
const options = parseOptions(process.argv.slice(2));

/** One drive in each browser, and one JSON line on stdout for it; everything else goes to stderr. */
for (const name of options.browsers) {
  const named = options.dist === undefined ? undefined : join(options.dist, name);
  const driven = await withExtension(name, named, (folder) => driveBrowser(name, folder));
  sayErrors(driven);
  const result = toResult(driven);
  console.log(JSON.stringify({ browser: name, seed: options.seed, ...result }));
}
process.exit();

async function driveBrowser(name: BrowserName, extension: string): Promise<Driven> {
  const [desktop, sound, server] = [await openDesktop(), await openSound(), await serveScenes()];
  if (desktop === undefined) say(`One of ${PROGRAMS.join(', ')} is missing: nobody leaves or goes idle.`);
  if (sound === undefined) say('PulseAudio is missing: Firefox plays no lecture.');
  const display = desktop === undefined ? undefined : { DISPLAY: desktop.display };
  const open = name === 'chromium' ? openChromium : openFirefox;
  const environment = { ...sound?.environment, ...display };
  const browser = await open({ extension, pagesPort: server.port, environment });
  try {
    return await drive({ ...options, browser, desktop, isLoud: sound !== undefined, server, say });
  } finally {
    await browser.close();
    await server.close();
    await sound?.close();
    desktop?.close();
  }
}

function sayErrors({ truth, recorded }: Driven): void {
  const begunMs = truth[0]?.startMs ?? 0;
  const seconds = (ms: number) => ((ms - begunMs) / 1000).toFixed(2);
  for (const { site, startMs, endMs, errorMs } of toErrors(truth, recorded)) {
    if (errorMs < LARGE_MS) continue;
    say(`${seconds(startMs)}–${seconds(endMs)} ${site}: off by ${errorMs} ms, recorded:`);
    for (const stay of recorded.filter((other) => other.endMs > startMs && other.startMs < endMs)) {
      say(`    ${seconds(stay.startMs)}–${seconds(stay.endMs)} ${stay.site}`);
    }
  }
}

import { join } from 'node:path';
import { openDesktop } from './accuracy/desktop.ts';
import { drive } from './accuracy/drive.ts';
import { openChromium } from './accuracy/open-chromium.ts';
import { openFirefox } from './accuracy/open-firefox.ts';
import { openSound } from './accuracy/open-sound.ts';
import { type BrowserName, type Options, parseOptions } from './accuracy/parse-options.ts';
import { serveScenes } from './accuracy/serve-scenes.ts';
import { toErrors, toResult } from './accuracy/to-result.ts';
import { ROOT } from './journeys/run-process.ts';

const LARGE_MS = 500;
const say = (line: string) => void process.stderr.write(`${line}\n`);
const options = parseOptions(process.argv.slice(2));
for (const name of options.browsers) await measure(name, options);

/** One drive in one browser: one JSON line on stdout, everything else on stderr. */
async function measure(name: BrowserName, { seed, withSleep, scenes, dist }: Options): Promise<void> {
  const [desktop, sound, server] = [await openDesktop(), await openSound(), await serveScenes()];
  if (desktop === undefined)
    say('Xvfb, openbox, xdotool or xmessage is missing: nobody leaves or goes idle.');
  const open = name === 'chromium' ? openChromium : openFirefox;
  const browser = await open({
    extension: join(dist ?? join(ROOT, 'extension/dist'), name),
    pagesPort: server.port,
    environment: { ...sound?.environment, ...(desktop ? { DISPLAY: desktop.display } : {}) },
  });
  try {
    const { truth, recorded } = await drive({ browser, desktop, server, seed, withSleep, scenes, say });
    const startMs = truth[0]?.startMs ?? 0;
    for (const { site, startMs: atMs, endMs, errorMs } of toErrors(truth, recorded)) {
      if (errorMs > LARGE_MS)
        say(`${(atMs - startMs) / 1000}–${(endMs - startMs) / 1000} ${site}: ${errorMs} ms`);
    }
    console.log(JSON.stringify({ browser: name, seed, ...toResult(truth, recorded) }));
    if (process.env.LOCKED_IN_ACCURACY_TRACE) {
      for (const s of recorded)
        say(`  recorded ${(s.startMs - startMs) / 1000}–${(s.endMs - startMs) / 1000} ${s.site}`);
    }
  } finally {
    await browser.close();
    await server.close();
    await sound?.close();
    desktop?.close();
  }
}

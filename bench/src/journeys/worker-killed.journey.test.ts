import type { SessionEvent } from '@locked-in/domain';
import { afterEach, expect, test } from 'vitest';
import { readJournal } from '../accuracy/driven-browser.ts';
import { type ChunkSeen, compareStream } from '../kills/compare-stream.ts';
import { startRecordingServer } from '../kills/recording-server.ts';
import { BROWSERS, type BuiltBrowser, killExtension, openBuilt } from './built-extension.ts';
import { ask } from './firefox-hands.ts';

/** Firefox gives up on an extension that dies five times in a short while. */
const DEATHS = 3;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test.each(BROWSERS)(
  'in %s, an extension that is killed again and again loses no event and doubles none',
  async (name) => {
    const server = await startRecordingServer(() => 'well');
    const browser = await openBuilt(name, { pagesPort: server.port });
    closing.push(server.close, browser.close);
    await ask(browser.desk, { type: 'consent' });
    await ask(browser.desk, { type: 'pair', link: `http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}` });
    await ask(browser.desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
    const sites = await browseWhileItDies(browser);
    await ask(await browser.openDesk(), { type: 'stop' });
    await expect.poll(server.isComplete).toBe(true);
    const { lost, doubled } = compareStream(server.chunks, []);
    expect({ lost, doubled }).toEqual({ lost: 0, doubled: 0 });
    const told = inOrder(server.chunks);
    expect(sitesIn(told)).toEqual(sites);
    expect(told.at(-1)).toMatchObject({ kind: 'session-ended', reason: 'stopped' });
  },
);

/** Every page on a host of its own, and after each the extension dies. */
async function browseWhileItDies(browser: BuiltBrowser): Promise<readonly string[]> {
  const tab = await browser.desk.browser().newPage();
  const sites = Array.from({ length: DEATHS + 1 }, (_, index) => `page-${index}.test`);
  for (const site of sites) {
    await tab.goto(`http://${site}/`);
    const desk = await browser.openDesk();
    await expect.poll(() => readJournal(desk).then(sitesIn)).toContain(site);
    if (site !== sites.at(-1)) await killExtension(browser);
  }
  return sites;
}

/** A chunk may come twice: whoever dies before the answer is heard sends it again. */
function inOrder(chunks: readonly ChunkSeen[]): readonly SessionEvent[] {
  const byNumber = new Map(chunks.map(({ firstSeq, events }) => [firstSeq, events]));
  return [...byNumber].toSorted(([a], [b]) => a - b).flatMap(([, events]) => events);
}

/** The pages of the drive that were shown, one after another. */
function sitesIn(events: readonly SessionEvent[]): readonly string[] {
  const sites = events.flatMap((event) => (event.kind === 'page-shown' ? [event.site] : []));
  return sites.filter((site, index) => site.endsWith('.test') && site !== sites[index - 1]);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterEach, expect, test } from 'vitest';
import { readJournal } from '../accuracy/driven-browser.ts';
import { BROWSERS, type BuiltBrowser, openBuilt } from './built-extension.ts';
import { ask, openAt, press } from './firefox-hands.ts';
import { isDense, readStream } from './read-stream.ts';
import { servePages } from './serve-pages.ts';
import { type DoorRequest, openDoor } from './server-door.ts';
import { startStandalone } from './start-system.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday'];
/** The server stores a moment after it has promised, and is asked again until it has. */
const MOST_CHECKS = 6;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

test.each(BROWSERS)(
  'in %s, sessions are kept over a restart while the server is away, and sent in their order when it is back',
  async (name) => {
    const { door, system, open } = await openAll(name);
    const first = await open();
    await ask(first.desk, { type: 'consent' });
    await ask(first.desk, { type: 'pair', link: system.pairingLink.replace(/:\d+\//, `:${door.port}/`) });
    door.shut();
    await record(first, 'Monday');
    await record(first, 'Tuesday');
    await first.close();
    const second = await open();
    await record(second, 'Wednesday');
    expectFewAttempts(door.requests);
    door.open();
    await ask(second.desk, { type: 'send-now' });
    const popup = await second.openOwn('popup');
    await press(popup, 'Start another');
    await expect.poll(() => stateIn(popup)).toBe('complete');
    expectNothingAskedTooOften(door.requests);
    const sessions = Object.entries(Object.groupBy(sentThrough(door.requests), ({ sessionId }) => sessionId));
    expect(sessions).toHaveLength(DAYS.length);
    for (const [index, [sessionId, sent = []]] of sessions.entries()) {
      const { chunks, text } = await readStream(await system.databaseUrl(), sessionId);
      expect(isDense(chunks)).toBe(true);
      expect(sent.map(({ firstSeq }) => firstSeq)).toEqual(chunks.map(({ firstSeq }) => firstSeq));
      expect(text).toContain(`"${DAYS[index]}"`);
      expect(text).toContain('session-ended');
    }
  },
);

async function openAll(name: (typeof BROWSERS)[number]) {
  const system = await startStandalone();
  closing.push(system.stop);
  const door = await openDoor(system.url);
  closing.push(door.close);
  const pages = await servePages();
  closing.push(pages.close);
  const profile = await mkdtemp(join(tmpdir(), 'locked-in-offline-'));
  closing.push(() => rm(profile, { recursive: true, force: true, maxRetries: 10 }));
  const open = async () => {
    const browser = await openBuilt(name, { pagesPort: pages.port, profile });
    closing.push(() => browser.close().catch(() => undefined)); // as a rule it is closed already
    return browser;
  };
  return { system, door, open };
}

/** A session with two pages, from its start to its end. */
async function record({ desk }: BuiltBrowser, intent: string): Promise<void> {
  await ask(desk, { type: 'start', intent, mode: 'open' });
  for (const site of ['docs.test', 'wiki.test']) {
    const tab = await openAt(desk.browser(), `http://${site}/${intent}`);
    await expect.poll(() => titlesIn(desk)).toContain(`${intent} · ${site}`);
    await tab.close();
  }
  await ask(desk, { type: 'stop' });
}

async function titlesIn(desk: Page): Promise<readonly unknown[]> {
  const events = await readJournal(desk);
  return events.flatMap((event) => (event.kind === 'page-shown' ? [event.title] : []));
}

function stateIn(popup: Page): Promise<unknown> {
  return popup.evaluate("document.querySelector('.footer-state')?.textContent");
}

/** It tried, and it did not try without end. */
function expectFewAttempts(requests: readonly DoorRequest[]): void {
  const attempts = requests.filter(({ isOpen }) => !isOpen);
  expect(attempts.length).toBeGreaterThan(0);
  expect(attempts.length).toBeLessThan(30);
}

/** One request for each chunk, and a few for each session, whether it has arrived. */
function expectNothingAskedTooOften(requests: readonly DoorRequest[]): void {
  const [sent, answered] = [sentThrough(requests), requests.filter(({ isOpen }) => isOpen)];
  expect(new Set(sent.map(({ path }) => path)).size).toBe(sent.length);
  const checks = answered.filter(({ path }) => path.endsWith('/received'));
  expect(checks.length).toBeLessThanOrEqual(MOST_CHECKS * DAYS.length);
}

/** The chunks that went to the server, in the order of their going. */
function sentThrough(requests: readonly DoorRequest[]) {
  return requests.flatMap(({ method, path, isOpen }) => {
    const [, , , sessionId = '', , firstSeq] = path.split('/');
    return isOpen && method === 'PUT' ? [{ path, sessionId, firstSeq: Number(firstSeq) }] : [];
  });
}

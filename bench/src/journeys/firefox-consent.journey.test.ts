import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApi, type DrivenBrowser } from '../accuracy/driven-browser.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { type RecordingServer, startRecordingServer } from '../kills/recording-server.ts';
import { ask, openExtensionPage, press, untilShown } from './firefox-hands.ts';
import { ASKING, answerPanel } from './firefox-panel.ts';
import { FIREFOX_EXTENSION } from './walk-firefox.ts';

let server: RecordingServer;
let firefox: DrivenBrowser;

beforeAll(async () => {
  server = await startRecordingServer(() => 'well');
  firefox = await openFirefox({
    extension: FIREFOX_EXTENSION,
    pagesPort: server.port,
    preferences: ASKING,
  });
  await ask(firefox.desk, { type: 'consent' });
});

afterAll(async () => {
  await firefox?.close();
  server?.close();
});

test('whoever denies Firefox’s question stays unpaired, and the server never hears of them', async () => {
  const page = await openPairing();
  await press(page, 'Pair this browser');
  await answerPanel(firefox.desk, 'Deny');
  await untilShown(page, 'Firefox was not allowed to send your sessions');
  await live();
  expect(await readPairing()).toBeUndefined();
  expect(server.countRequests()).toBe(0);
  await page.close();
});

test('whoever allows it is paired, and what is recorded from then on is sent', async () => {
  const page = await openPairing();
  await press(page, 'Pair this browser');
  await answerPanel(firefox.desk, 'Allow');
  await expect.poll(readPairing).toMatchObject({ isRevoked: false });
  await live();
  await expect.poll(server.isComplete).toBe(true);
});

function openPairing() {
  const link = encodeURIComponent(`http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}`);
  return openExtensionPage(firefox.desk, `src/pages/onboarding/index.html#link=${link}`);
}

async function live(): Promise<void> {
  await ask(firefox.desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
  await ask(firefox.desk, { type: 'stop' });
}

async function readPairing(): Promise<unknown> {
  const answer = await callApi(firefox.desk, 'runtime.sendMessage', { type: 'status' });
  return (answer as { readonly status: { readonly pairing?: unknown } }).status.pairing;
}

import { afterAll, beforeAll, expect, test } from 'vitest';
import { callApi, type DrivenBrowser } from '../accuracy/driven-browser.ts';
import { openFirefox } from '../accuracy/open-firefox.ts';
import { type RecordingServer, startRecordingServer } from '../kills/recording-server.ts';
import { ask, openExtensionPage, press, readPairing, untilOpened, untilShown } from './firefox-hands.ts';
import { ASKING, answerPanel, clickNotification } from './firefox-panel.ts';
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
  expect(await readPairing(firefox.desk)).toBeUndefined();
  expect(server.countRequests()).toBe(0);
  await page.close();
});

test('whoever allows it is paired, and what is recorded from then on is sent', async () => {
  const page = await openPairing();
  await press(page, 'Pair this browser');
  await answerPanel(firefox.desk, 'Allow');
  await expect.poll(() => readPairing(firefox.desk)).toMatchObject({ isRevoked: false });
  await live();
  await expect.poll(server.isComplete).toBe(true);
});

test('a click on a notification takes it away, and opens the popup in a tab where Firefox lets no popup open', async () => {
  const page = await openExtensionPage(firefox.desk, 'src/pages/options/index.html');
  await page.bringToFront();
  await press(page, 'Notify me before a scheduled session');
  await answerPanel(firefox.desk, 'Allow');
  const notice = { type: 'basic', iconUrl: '/icons/128.png', title: 'Time is over', message: '' };
  await callApi(firefox.desk, 'notifications.create', 'phase', notice);
  await clickNotification(firefox.desk);
  await untilOpened(firefox.desk, '/popup/');
  await expect.poll(() => callApi(firefox.desk, 'notifications.getAll')).toEqual({});
});

function openPairing() {
  const link = encodeURIComponent(`http://127.0.0.1:${server.port}/pair#${'c'.repeat(43)}`);
  return openExtensionPage(firefox.desk, `src/pages/onboarding/index.html#link=${link}`);
}

async function live(): Promise<void> {
  await ask(firefox.desk, { type: 'start', intent: 'draft chapter 2', mode: 'open' });
  await ask(firefox.desk, { type: 'stop' });
}

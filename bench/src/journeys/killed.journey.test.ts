import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectStaysWithinOneSecond, expectStreamToBeWholeAndClean } from './expect-spine.ts';
import { readStream } from './read-stream.ts';
import { type Standalone, startStandalone } from './start-system.ts';
import { type Spine, walkSpine } from './walk-spine.ts';

let system: Standalone | undefined;
let spine: Spine;
let storedBeforeTheKill = 0;

beforeAll(async () => {
  system = await startStandalone();
  spine = await walkSpine(system, { scale: 0.2, midway: killWhileRecording });
}, 600_000);

afterAll(() => system?.stop());

test('a server killed in the middle of a session costs no event and doubles none', () =>
  expectStreamToBeWholeAndClean(system));
test('a server killed in the middle of a session changes no stay', () => expectStaysWithinOneSecond(spine));
test('what the server had taken before it was killed is still there', async () => {
  const { chunks } = await readStream(await system?.databaseUrl());
  expect(storedBeforeTheKill).toBeGreaterThan(0);
  expect(chunks.length).toBeGreaterThan(storedBeforeTheKill);
  expect(spine.beforeLog.session.isComplete).toBe(true);
});

/** Half the session is sent, then the server dies without a word while the browser records, and starts again. */
async function killWhileRecording(popup: Page): Promise<void> {
  await popup.evaluate("chrome.runtime.sendMessage({ type: 'send-now' })");
  while (storedBeforeTheKill === 0) {
    await popup.waitForTimeout(100);
    storedBeforeTheKill = (await readStream(await system?.databaseUrl())).chunks.length;
  }
  await system?.killAndRestart();
}

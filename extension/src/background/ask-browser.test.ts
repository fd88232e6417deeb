import { expect, test } from 'vitest';
import { createScene, tabOf } from '../testing/browser-scene.ts';
import { lookAtBrowser } from './look-at-browser.ts';

type Query = { readonly active: boolean; readonly windowId?: number; readonly lastFocusedWindow?: boolean };

const LEFT_HALF = { ...tabOf('https://docs.test/', { id: 7, title: 'Docs' }), splitViewId: 3 };
const RIGHT_HALF = {
  ...tabOf('https://video.test/', { id: 8, title: 'Video', audible: true }),
  splitViewId: 3,
};

/** A browser with one window in split view, of whose halves the one with this id has the focus. */
function splitBrowser() {
  const split = { activeId: LEFT_HALF.id };
  const toTabs = () =>
    [LEFT_HALF, RIGHT_HALF].map((half) => ({ ...half, active: half.id === split.activeId }));
  const tabs = {
    query: async ({ active }: Query) => toTabs().filter((half) => half.active === active),
  };
  const windows = {
    getLastFocused: async () => ({ id: 1, type: 'normal', focused: true, incognito: false }),
  };
  const idle = { queryState: async () => 'active' };
  const runtime = { id: 'locked-in', getContexts: async () => [] };
  return { split, browser: { tabs, windows, idle, runtime } };
}

test('of two pages side by side in one window the one that has the focus is counted, and the other is not', async () => {
  const { split, browser } = splitBrowser();
  Object.assign(globalThis, { browser, chrome: browser });
  const { askBrowser } = await import('./ask-browser.ts');
  const { scene, eyes } = createScene();
  const look = async () => (await lookAtBrowser({ ...eyes, ask: askBrowser })).sight.shown;
  expect(await look()).toMatchObject({ site: 'docs.test', audible: false });
  scene.nowMs += 60_000;
  expect(await look()).toMatchObject({ site: 'docs.test', audible: false });
  split.activeId = RIGHT_HALF.id;
  eyes.tabs.activated({ tabId: 8, windowId: 1 });
  expect(await look()).toMatchObject({ site: 'video.test', audible: true });
});

import { expect, test } from 'vitest';
import { createScene, inFront, tabOf } from '../testing/browser-scene.ts';
import { type Eyes, lookAtBrowser } from './look-at-browser.ts';

test('the window in front is asked for once, until the browser tells of a change', async () => {
  const { scene, eyes, look } = createScene(tabOf('https://a.test/'));
  const believing = { ...eyes, frontHoldsMs: async () => 1_000 };
  await lookAtBrowser(believing);
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 999;
  expect((await lookAtBrowser(believing)).sight.shown).toMatchObject({ site: 'a.test' });
  eyes.memory.told = { frontMs: 999 };
  expect((await lookAtBrowser(believing)).sight.shown).toBeUndefined();
  scene.window = inFront;
  expect(await look()).toMatchObject({ site: 'a.test' });
});

test('the window in front is believed to be for so long, also when the browser tells nothing', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  const believing = { ...eyes, frontHoldsMs: async () => 1_000 };
  await lookAtBrowser(believing);
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 1_000;
  expect((await lookAtBrowser(believing)).sight.shown).toBeUndefined();
});

test('a tab of another window than the one that was in front is looked at anew', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  const believing = { ...eyes, frontHoldsMs: async () => 1_000 };
  await lookAtBrowser(believing);
  scene.window = { id: 2, focused: true, incognito: true };
  scene.tab = tabOf('https://secret.test/', { windowId: 2, incognito: true });
  scene.nowMs = 500;
  expect((await lookAtBrowser(believing)).sight.shown).toBeUndefined();
  scene.nowMs = 900;
  expect((await lookAtBrowser(believing)).sight.shown).toEqual({ kind: 'left' });
});

test('an answer that was under way when the browser told of a change is not believed', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  const believing = { ...eyes, frontHoldsMs: async () => 1_000 };
  scene.nowMs = 10;
  const looking = lookAtBrowser(believing);
  eyes.memory.told = { frontMs: 10 };
  await looking;
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 20;
  expect((await lookAtBrowser(believing)).sight.shown).toBeUndefined();
});

test('it is asked once whether somebody is there, and anew when the browser tells of a change', async () => {
  const { scene, eyes, look } = createScene(tabOf('https://a.test/'));
  await look();
  scene.isLocked = true;
  scene.nowMs = 24_000;
  expect((await lookAtBrowser(eyes)).sight.input).toEqual({ kind: 'active' });
  eyes.memory.told = { inputMs: scene.nowMs };
  expect((await lookAtBrowser(eyes)).sight.input).toEqual({ kind: 'locked' });
});

test('after half a minute it is asked again whether somebody is there, also when the browser tells nothing', async () => {
  const { scene, eyes, look } = createScene(tabOf('https://a.test/'));
  await look();
  scene.isLocked = true;
  scene.nowMs = 25_000;
  expect((await lookAtBrowser(eyes)).sight.input).toEqual({ kind: 'locked' });
});

/** Counts the questions that a scene is asked. */
function countQuestions({ ask }: Eyes) {
  const asked: string[] = [];
  const counted = <Args extends unknown[], Result>(name: string, question: (...args: Args) => Result) => {
    return (...args: Args) => {
      asked.push(name);
      return question(...args);
    };
  };
  return {
    asked,
    ask: {
      ...ask,
      lastFocusedWindow: counted('window', ask.lastFocusedWindow),
      activeTab: counted('tab', ask.activeTab),
    },
  };
}

test('back in a tab that has not changed since, nothing need be asked', async () => {
  const [a, b] = [tabOf('https://a.test/', { id: 1 }), tabOf('https://b.test/', { id: 2 })];
  const { scene, eyes } = createScene(a);
  const { asked, ask } = countQuestions(eyes);
  const look = async () => (await lookAtBrowser({ ...eyes, ask, frontHoldsMs: async () => 25_000 })).sight;
  await look();
  scene.tab = b;
  await look();
  expect(asked).toEqual(['window', 'tab', 'tab']);
  scene.tab = a;
  expect((await look()).shown).toMatchObject({ site: 'a.test' });
  scene.tab = { ...a, title: 'Another title', audible: true };
  expect((await look()).shown).toMatchObject({ title: 'Another title', audible: true });
  expect(asked).toHaveLength(3);
  scene.tab = tabOf('https://c.test/', { id: 1 });
  expect((await look()).shown).toMatchObject({ site: 'c.test' });
  expect(asked).toHaveLength(4);
});

test('where only the window is in doubt, only that is asked for', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  const { asked, ask } = countQuestions(eyes);
  const look = async () => (await lookAtBrowser({ ...eyes, ask })).sight.shown;
  await look();
  expect(await look()).toMatchObject({ site: 'a.test' });
  expect(asked).toEqual(['window', 'tab', 'window']);
  scene.window = { ...inFront, id: 2 };
  scene.tab = tabOf('https://b.test/', { windowId: 2, id: 8 });
  expect(await look()).toMatchObject({ site: 'b.test' });
  expect(asked.slice(3)).toEqual(['window', 'tab']);
});

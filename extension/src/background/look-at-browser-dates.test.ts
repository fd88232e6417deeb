import { expect, test } from 'vitest';
import { createScene, inFront, tabOf } from '../testing/browser-scene.ts';
import { lookAtBrowser } from './look-at-browser.ts';

test('a browser that is not in front for a while has been left, from the first moment of it', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 5_000;
  expect(await lookAtBrowser(eyes)).toEqual({ sight: { input: { kind: 'active' } }, nowMs: 5_000 });
  expect(scene.againInMs).toEqual([400]);
  scene.nowMs = 5_410;
  expect(await lookAtBrowser(eyes)).toEqual({
    sight: { shown: { kind: 'left' }, input: { kind: 'active' } },
    nowMs: 5_000,
  });
  scene.nowMs = 9_000;
  expect(await lookAtBrowser(eyes)).toMatchObject({ sight: { shown: { kind: 'left' } }, nowMs: 9_000 });
});

test('leaving and coming back that are noticed late are dated when they were', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 5_000;
  eyes.memory.changedMs = 4_000;
  await lookAtBrowser(eyes);
  expect(scene.againInMs).toEqual([400]);
  scene.nowMs = 5_400;
  expect(await lookAtBrowser(eyes)).toMatchObject({ sight: { shown: { kind: 'left' } }, nowMs: 4_000 });
  scene.window = inFront;
  scene.nowMs = 9_000;
  eyes.memory.changedMs = 8_000;
  expect(await lookAtBrowser(eyes)).toMatchObject({ sight: { shown: { kind: 'page' } }, nowMs: 8_000 });
  expect((await lookAtBrowser(eyes)).nowMs).toBe(9_000);
});

test('what a look finds is dated from the hint that it follows, not from its last answer', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  const lookAt = async (hintedMs: number, nowMs: number) => {
    eyes.memory.hintedMs = hintedMs;
    scene.nowMs = nowMs;
    return (await lookAtBrowser(eyes)).nowMs;
  };
  expect(await lookAt(5_000, 5_020)).toBe(5_000);
  expect((await lookAtBrowser(eyes)).nowMs).toBe(5_020);
  expect(await lookAt(5_010, 5_040)).toBe(5_040);
  expect(await lookAt(6_000, 9_000)).toBe(9_000);
});

test('switching between two windows of the browser is not leaving it', async () => {
  const { scene, look } = createScene(tabOf('https://a.test/'));
  scene.window = { ...inFront, focused: false };
  expect(await look()).toBeUndefined();
  scene.nowMs = 300;
  scene.window = inFront;
  expect(await look()).toMatchObject({ site: 'a.test' });
  scene.nowMs = 500;
  scene.window = { ...inFront, focused: false };
  expect(await look()).toBeUndefined();
});

test('the other window is dated from when the first one lost the focus', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 5_000;
  await lookAtBrowser(eyes);
  scene.window = { ...inFront, id: 2 };
  scene.nowMs = 5_400;
  expect((await lookAtBrowser(eyes)).nowMs).toBe(5_000);
  scene.nowMs = 6_000;
  expect((await lookAtBrowser(eyes)).nowMs).toBe(6_000);
});

test('idle is dated back to the last input, once', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.untouchedSinceMs = 38_500;
  scene.nowMs = 100_000;
  const idle = { kind: 'idle', sinceMs: 38_450 };
  expect((await lookAtBrowser(eyes)).sight.input).toEqual(idle);
  scene.nowMs = 130_700;
  expect((await lookAtBrowser(eyes)).sight.input).toEqual(idle);
  scene.isLocked = true;
  expect((await lookAtBrowser(eyes)).sight.input).toEqual({ kind: 'locked' });
});

test('another life of the worker does not ask again since when somebody is idle', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.untouchedSinceMs = 38_500;
  scene.nowMs = 130_000;
  const known = { input: { kind: 'idle', sinceMs: 38_512 } } as const;
  expect((await lookAtBrowser(eyes, async () => known)).sight.input).toEqual(known.input);
  scene.untouchedSinceMs = undefined;
  expect((await lookAtBrowser(eyes, async () => known)).sight.input).toEqual({ kind: 'active' });
});

test('a window that opens just when it is asked who is in front is dated then, however long nobody had asked', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.window = { ...inFront, focused: false };
  scene.nowMs = 25_000;
  eyes.memory.changedMs = 15_000;
  await lookAtBrowser(eyes);
  scene.nowMs = 25_020;
  expect((await lookAtBrowser(eyes)).sight.shown).toBeUndefined();
  scene.window = { ...inFront, id: 2 };
  scene.nowMs = 25_300;
  expect((await lookAtBrowser(eyes)).nowMs).toBe(25_000);
});

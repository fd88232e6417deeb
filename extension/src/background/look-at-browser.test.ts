import { expect, test } from 'vitest';
import { type Eyes, lookAtBrowser, type TabAnswer, type WindowAnswer } from './look-at-browser.ts';

type Scene = {
  window?: WindowAnswer | undefined;
  tab?: TabAnswer | undefined;
  untouchedSinceMs?: number | undefined;
  isLocked: boolean;
  isPopupOpen: boolean;
  nowMs: number;
  againInMs: number[];
};

const inFront: WindowAnswer = { id: 1, focused: true, incognito: false };

function tabOf(url: string, more: Partial<TabAnswer> = {}): TabAnswer {
  return {
    id: 7,
    windowId: 1,
    url,
    title: 'A title',
    status: 'complete',
    audible: false,
    incognito: false,
    ...more,
  };
}

function createScene(tab?: TabAnswer) {
  const scene: Scene = { window: inFront, tab, isLocked: false, isPopupOpen: false, nowMs: 0, againInMs: [] };
  const eyes: Eyes = {
    ask: {
      lastFocusedWindow: async () => scene.window,
      activeTab: async () => scene.tab,
      input: async (seconds) => {
        const untouchedMs = scene.nowMs - (scene.untouchedSinceMs ?? scene.nowMs);
        if (scene.isLocked) return 'locked';
        return untouchedMs >= seconds * 1000 ? 'idle' : 'active';
      },
      isPopupOpen: async () => scene.isPopupOpen,
    },
    readPrivacy: async () => ({
      level: 'path',
      never: { record: ['bank.test'], title: [] },
      ownOrigin: 'chrome-extension://ours/',
    }),
    now: () => scene.nowMs,
    lookAgainIn: (ms) => void scene.againInMs.push(ms),
    pause: async (ms) => {
      scene.nowMs += ms;
    },
    frontHoldsMs: async () => 0,
    memory: {},
  };
  const look = async (tab?: TabAnswer) => {
    scene.tab = tab ?? scene.tab;
    return (await lookAtBrowser(eyes)).sight.shown;
  };
  /** What is shown once it has lasted. */
  const lookTwice = async () => {
    await look();
    scene.nowMs += 400;
    return look();
  };
  return { scene, eyes, look, lookTwice };
}

test('the page in front is shown without what must not be known of it', async () => {
  const { look } = createScene(tabOf('https://a.test/x?secret#part', { audible: true }));
  expect(await look()).toEqual({
    kind: 'page',
    site: 'a.test',
    path: '/x',
    title: 'A title',
    audible: true,
    hasNavigated: true,
  });
});

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

test('a browser without windows has been left', async () => {
  const { scene, lookTwice } = createScene();
  scene.window = undefined;
  expect(await lookTwice()).toEqual({ kind: 'left' });
});

test('of private windows nothing is known', async () => {
  const { scene, lookTwice } = createScene(tabOf('https://secret.test/'));
  scene.window = { ...inFront, incognito: true };
  expect(await lookTwice()).toEqual({ kind: 'left' });
  scene.window = inFront;
  scene.tab = tabOf('https://secret.test/', { incognito: true });
  expect(await lookTwice()).toEqual({ kind: 'left' });
});

test('our own popup takes the focus and nothing else', async () => {
  const { scene, look } = createScene(tabOf('https://a.test/'));
  scene.window = { ...inFront, focused: false };
  scene.isPopupOpen = true;
  expect(await look()).toMatchObject({ site: 'a.test' });
});

test('an empty page on its way to another says nothing; one that stays does', async () => {
  const { scene, look } = createScene();
  expect(await look(tabOf('about:blank', { status: 'loading' }))).toBeUndefined();
  expect(await look(tabOf(''))).toBeUndefined();
  expect(await look(tabOf('about:blank'))).toBeUndefined();
  expect(scene.againInMs).toEqual([400]);
  scene.nowMs += 400;
  expect(await look()).toMatchObject({ site: 'about:' });
});

test('an empty page that is titled with the secret address it goes to gives nothing away', async () => {
  const { scene, look } = createScene();
  const onItsWay = tabOf('about:blank', { title: 'a.test/reset?token=secret' });
  expect(await look(onItsWay)).toBeUndefined();
  scene.nowMs += 5_000;
  expect(await look(onItsWay)).not.toHaveProperty('title');
});

test('the title of a new address is taken when it has loaded', async () => {
  const { look } = createScene();
  const loading = await look(tabOf('https://a.test/one', { status: 'loading', title: 'a.test/one?x' }));
  expect(loading).toMatchObject({ path: '/one', hasNavigated: true });
  expect(loading).not.toHaveProperty('title');
  expect(await look(tabOf('https://a.test/one', { title: 'One' }))).toMatchObject({ title: 'One' });
  expect(await look(tabOf('https://a.test/one', { title: 'Two' }))).toMatchObject({
    title: 'Two',
    hasNavigated: false,
  });
});

test('the title of the page before is not taken for the page after it', async () => {
  const { look } = createScene();
  await look(tabOf('https://a.test/one', { title: 'One' }));
  expect(await look(tabOf('https://a.test/two', { title: 'One' }))).not.toHaveProperty('title');
  expect(await look(tabOf('https://a.test/two', { title: 'Two' }))).toMatchObject({
    title: 'Two',
    hasNavigated: true,
  });
  expect(await look(tabOf('https://a.test/three', { title: 'Two', id: 8 }))).toMatchObject({ title: 'Two' });
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

test('another life of the worker does not ask again since when somebody is idle', async () => {
  const { scene, eyes } = createScene(tabOf('https://a.test/'));
  scene.untouchedSinceMs = 38_500;
  scene.nowMs = 130_000;
  const known = { input: { kind: 'idle', sinceMs: 38_512 } } as const;
  expect((await lookAtBrowser(eyes, known)).sight.input).toEqual(known.input);
  scene.untouchedSinceMs = undefined;
  expect((await lookAtBrowser(eyes, known)).sight.input).toEqual({ kind: 'active' });
});

test('a site that is never recorded is a private page, and its name is nowhere', async () => {
  const { look } = createScene(tabOf('https://my.bank.test/account', { audible: true }));
  expect(await look()).toEqual({ kind: 'private' });
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

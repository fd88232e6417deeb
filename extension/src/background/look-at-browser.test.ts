import { expect, test } from 'vitest';
import { createScene, inFront, tabOf } from '../testing/browser-scene.ts';

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

test('a site that is never recorded is a private page, and its name is nowhere', async () => {
  const { look } = createScene(tabOf('https://my.bank.test/account', { audible: true }));
  expect(await look()).toEqual({ kind: 'private' });
});

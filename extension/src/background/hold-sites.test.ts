import { expect, test } from 'vitest';
import { createHoldDesk, HELD, paused, SERVER, sessionAt, startHolding } from '../testing/hold-desk.ts';

const BLOCK = { mode: 'block', sites: ['video.test'] } as const;
const ALLOW = { mode: 'allow', sites: ['docs.test'] } as const;
const VIDEO = 'http://www.video.test/watch?v=secret#t';

test('a blocked site is held and told once, without its address', async () => {
  const { desk, show } = await startHolding(BLOCK);
  expect(await show(1, VIDEO)).toBe(HELD);
  expect(desk.facts).toEqual([{ kind: 'site-held', site: 'www.video.test', by: 'block' }]);
  expect(JSON.stringify([desk.facts, desk.state])).not.toContain('secret');
});

test('every other site is let through, and with an allow list only those that are on it', async () => {
  const blocking = await startHolding(BLOCK);
  expect(await blocking.show(1, 'http://docs.test/')).toBe('http://docs.test/');
  const allowing = await startHolding(ALLOW);
  expect(await allowing.show(1, 'http://www.docs.test/')).toBe('http://www.docs.test/');
  expect(await allowing.show(2, 'http://news.test/')).toBe(HELD);
});

test.each([
  'chrome://settings/',
  'about:addons',
  'chrome-extension://ours/src/pages/popup/index.html',
  'moz-extension://other/page.html',
  'file:///home/me/notes.html',
  SERVER,
])('%s is never held, whatever the list', async (url) => {
  const { show } = await startHolding({ mode: 'allow', sites: [] });
  expect(await show(1, url)).toBe(url);
});

test('another program on the machine of the server is held like any site', async () => {
  const { show } = await startHolding({ mode: 'allow', sites: [] });
  expect(await show(1, 'http://127.0.0.1:3000/')).toBe(HELD);
});

test('two tellings of one visit hold it once', async () => {
  const { desk, hold } = await startHolding(BLOCK);
  desk.shown.set(1, VIDEO);
  await Promise.all([hold.see({ id: 1, url: VIDEO }), hold.see({ id: 1, url: VIDEO })]);
  expect(desk.facts).toHaveLength(1);
});

test('a tab that is told of before it is there is held when it is told of again', async () => {
  const { desk, hold } = await startHolding(BLOCK);
  await hold.see({ id: 1, url: VIDEO });
  desk.shown.set(1, VIDEO);
  await hold.see({ id: 1, url: VIDEO });
  expect(desk.shown.get(1)).toBe(HELD);
  expect(desk.facts).toHaveLength(1);
});

test('what is open in front when the session starts is held as well', async () => {
  const { desk, live } = createHoldDesk();
  desk.shown.set(1, VIDEO).set(2, 'http://docs.test/');
  const hold = live();
  await hold.declare(BLOCK);
  await hold.follow(sessionAt(desk.nowMs));
  expect([...desk.shown.values()]).toEqual([HELD, 'http://docs.test/']);
});

test('nothing is held in a pause, and everything again after it', async () => {
  const { desk, hold, session, show } = await startHolding(BLOCK);
  await hold.follow(paused(session, desk.nowMs));
  expect(desk.armed).toBeUndefined();
  expect(await show(1, VIDEO)).toBe(VIDEO);
  await hold.follow(session);
  expect(desk.shown.get(1)).toBe(HELD);
});

test('nothing is held after the end, also when nobody has told us of it yet', async () => {
  const { desk, hold, show, wait } = await startHolding(BLOCK);
  wait(25);
  expect(await show(1, VIDEO)).toBe(VIDEO);
  await hold.follow(undefined);
  expect(desk.armed).toBeUndefined();
});

test('a worker that is killed goes on holding in its next life', async () => {
  const { desk, live, session, show } = await startHolding(BLOCK);
  await show(1, 'http://docs.test/');
  const second = live();
  const seen = show(1, VIDEO, second);
  await second.follow(session);
  expect(await seen).toBe(HELD);
  expect(await second.answer({ type: 'held' }, 1)).toMatchObject({
    view: { kind: 'held', site: 'www.video.test', backSite: 'docs.test' },
  });
  expect(desk.facts).toHaveLength(1);
});

test('a worker that starts without a session holds nothing and clears the rules', async () => {
  const { desk, live } = await startHolding(BLOCK);
  const later = live();
  await later.follow(undefined);
  expect(desk.armed).toBeUndefined();
  desk.shown.set(1, VIDEO);
  await later.see({ id: 1, url: VIDEO });
  expect(desk.shown.get(1)).toBe(VIDEO);
});

test('a worker killed between declaring and starting loses no plan', async () => {
  const { desk, live } = createHoldDesk();
  await live().declare(BLOCK);
  const second = live();
  await second.follow(sessionAt(desk.nowMs + 40));
  expect(desk.armed?.hold).toEqual({ ...BLOCK, overrides: [] });
});

test('a session that was declared without a plan holds nothing, whatever the last one held', async () => {
  const { desk, hold, wait } = await startHolding(BLOCK);
  await hold.follow(undefined);
  wait(60);
  await hold.declare(undefined);
  await hold.follow(sessionAt(desk.nowMs, 'second'));
  expect(desk.armed).toBeUndefined();
  expect((await hold.readStatus()).past).toEqual([{ intent: 'draft chapter 2', ...BLOCK }]);
});

test('a site is held from now on when the person says so, in front as well', async () => {
  const { desk, hold, show } = await startHolding({ mode: 'off', sites: [] });
  await show(1, 'http://news.test/today');
  expect(await hold.handle({ type: 'hold-site', site: 'http://news.test/today' })).toBeUndefined();
  expect(desk.shown.get(1)).toBe(HELD);
});

test('letting a site through needs a reason, which is recorded', async () => {
  const { desk, hold, show, wait } = await startHolding(BLOCK);
  wait(5);
  expect(await hold.handle({ type: 'hold-release', site: 'video.test', reason: ' ' })).toContain('why');
  expect(await show(1, VIDEO)).toBe(HELD);
  const release = { type: 'hold-release', site: 'video.test', reason: 'the lecture is there' } as const;
  expect(await hold.handle(release)).toBeUndefined();
  expect(desk.facts.at(-1)).toEqual({
    kind: 'override',
    site: 'video.test',
    reason: 'the lecture is there',
    minutes: 20,
  });
  expect(await show(2, VIDEO)).toBe(VIDEO);
});

test('what is no site, or belongs to no session, is refused in words', async () => {
  const { hold } = await startHolding(BLOCK);
  expect(await hold.handle({ type: 'hold-site', site: 'two words' })).toContain('name of a site');
  await hold.follow(undefined);
  expect(await hold.handle({ type: 'hold-site', site: 'news.test' })).toBe('No session is running.');
});

test('whoever deletes everything deletes what was held, and goes on holding what runs', async () => {
  const { desk, hold, wait } = await startHolding(BLOCK);
  await hold.follow(undefined);
  wait(60);
  await hold.declare(ALLOW);
  await hold.follow(sessionAt(desk.nowMs, 'second'));
  await hold.forgetPast();
  expect(desk.state?.past).toEqual([]);
  expect(desk.armed?.hold.mode).toBe('allow');
  await hold.follow(undefined);
  await hold.forgetPast();
  expect(JSON.stringify(desk.state)).not.toContain('docs.test');
});

test('a pause that ends at once leaves the site held', async () => {
  const { desk, hold, session, show } = await startHolding(BLOCK);
  await Promise.all([hold.follow(paused(session, desk.nowMs)), hold.follow(session)]);
  expect(await show(1, VIDEO)).toBe(HELD);
});

test('storage that fails once holds from the next look on', async () => {
  const { desk, live } = createHoldDesk();
  await live().declare(BLOCK);
  const hold = live();
  const session = sessionAt(desk.nowMs);
  desk.isBroken = true;
  await expect(hold.follow(session)).rejects.toThrow('quota');
  desk.isBroken = false;
  await hold.follow(session);
  expect(desk.armed?.hold.sites).toEqual(['video.test']);
});

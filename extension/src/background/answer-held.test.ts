import { expect, test } from 'vitest';
import { HELD, paused, startHolding } from '../testing/hold-desk.ts';

const BLOCK = { mode: 'block', sites: ['video.test'] } as const;
const VIDEO = 'http://video.test/watch?v=1';

async function startHeld() {
  const all = await startHolding(BLOCK);
  await all.show(1, 'http://docs.test/chapter-2');
  await all.show(1, VIDEO);
  return all;
}

test('the page is told what the person wanted, what they had set out to do, and the way back', async () => {
  const { hold, session } = await startHeld();
  expect(await hold.answer({ type: 'held' }, 1)).toEqual({
    ok: true,
    view: {
      kind: 'held',
      site: 'video.test',
      by: 'block',
      intent: 'draft chapter 2',
      endsAtMs: session.startedAtMs + 25 * 60_000,
      backSite: 'docs.test',
    },
  });
});

test('back leads to the page that this tab showed before', async () => {
  const { hold } = await startHeld();
  expect(await hold.answer({ type: 'held-back' }, 1)).toMatchObject({ goTo: 'http://docs.test/chapter-2' });
});

test('from a tab of its own, back leads to the tab the person was in', async () => {
  const { desk, hold, show } = await startHeld();
  await show(2, VIDEO);
  expect(await hold.answer({ type: 'held-back' }, 2)).toMatchObject({ ok: true });
  expect(desk.left).toEqual([[1, 2]]);
});

test('without anywhere to go back to, a new tab is opened', async () => {
  const { desk, hold, show } = await startHolding(BLOCK);
  await show(7, VIDEO);
  await hold.answer({ type: 'held-back' }, 7);
  expect(desk.left).toEqual([[undefined, 7]]);
});

test('the wait opens after its 20 seconds and not before, for five minutes', async () => {
  const { desk, hold, show } = await startHeld();
  expect(await hold.answer({ type: 'held-go-on' }, 1)).toMatchObject({ ok: false });
  expect(await hold.answer({ type: 'held-wait' }, 1)).toMatchObject({ view: { waitLeftMs: 20_000 } });
  desk.nowMs += 10_000;
  expect(await hold.answer({ type: 'held-go-on' }, 1)).toMatchObject({ ok: false });
  desk.nowMs += 10_000;
  expect(await hold.answer({ type: 'held-go-on' }, 1)).toMatchObject({ goTo: VIDEO });
  expect(desk.facts.at(-1)).toMatchObject({ kind: 'override', reason: 'Waited 20 seconds', minutes: 5 });
  expect(await show(1, VIDEO)).toBe(VIDEO);
});

test('an override with a reason opens the site for its minutes, is recorded, and ends', async () => {
  const { desk, hold, show, wait } = await startHeld();
  const blank = { type: 'held-override', reason: '  ', minutes: 15 } as const;
  expect(await hold.answer(blank, 1)).toMatchObject({ ok: false });
  const override = { type: 'held-override', reason: 'a talk that I cite', minutes: 15 } as const;
  expect(await hold.answer(override, 1)).toMatchObject({ goTo: VIDEO, view: { why: 'let-through' } });
  expect(desk.facts.at(-1)).toEqual({
    kind: 'override',
    site: 'video.test',
    reason: 'a talk that I cite',
    minutes: 15,
  });
  expect(await show(1, VIDEO)).toBe(VIDEO);
  wait(15);
  await hold.recheck();
  expect(desk.shown.get(1)).toBe(HELD);
});

test('what was opened a moment ago is held again as soon as the person says so', async () => {
  const { desk, hold, show } = await startHeld();
  await hold.answer({ type: 'held-override', reason: 'a talk that I cite', minutes: 15 }, 1);
  await show(1, VIDEO);
  await hold.handle({ type: 'hold-site', site: 'video.test' });
  expect(desk.shown.get(1)).toBe(HELD);
});

test('whoever goes back and comes again at once is held again', async () => {
  const { hold, show } = await startHeld();
  await hold.answer({ type: 'held-back' }, 1);
  await show(1, 'http://docs.test/chapter-2');
  expect(await show(1, VIDEO)).toBe(HELD);
});

test('an override that nobody recorded opens nothing while the session holds', async () => {
  const { desk, hold } = await startHeld();
  desk.hasSession = false;
  const override = { type: 'held-override', reason: 'a talk that I cite', minutes: 15 } as const;
  expect(await hold.answer(override, 1)).toMatchObject({ ok: false });
  expect(desk.state?.current?.hold.overrides).toEqual([]);
});

test('once the session is over or paused, the page only offers to go on', async () => {
  const { desk, hold, session } = await startHeld();
  await hold.follow(paused(session, desk.nowMs));
  expect(await hold.answer({ type: 'held' }, 1)).toMatchObject({ view: { kind: 'released', why: 'paused' } });
  await hold.follow(undefined);
  expect(await hold.answer({ type: 'held' }, 1)).toMatchObject({ view: { kind: 'released', why: 'ended' } });
  expect(await hold.answer({ type: 'held-go-on' }, 1)).toMatchObject({ goTo: VIDEO });
});

test('after the browser was restarted the address is gone, and the page says so', async () => {
  const { desk, live, session } = await startHeld();
  desk.tabs = undefined;
  const later = live();
  await later.follow(session);
  expect(await later.answer({ type: 'held' }, 1)).toEqual({ ok: true, view: { kind: 'unknown' } });
});

test.each(['javascript:alert(1)', 'http://docs.test/', 'not an address', 'file:///etc/passwd', HELD])(
  'a page that is opened with %s as its address knows nothing',
  async (address) => {
    const { desk, hold } = await startHolding(BLOCK);
    await hold.handle({ type: 'hold-strict', isStrict: true });
    expect(await hold.answer({ type: 'held', address }, 5)).toEqual({ ok: true, view: { kind: 'unknown' } });
    expect(desk.facts).toEqual([]);
  },
);

test('an address is taken from a rule of the browser only in strict holding, and only if it is held', async () => {
  const { desk, hold } = await startHolding(BLOCK);
  expect(await hold.answer({ type: 'held', address: VIDEO }, 5)).toMatchObject({ view: { kind: 'unknown' } });
  await hold.handle({ type: 'hold-strict', isStrict: true });
  expect(desk.armed?.isStrict).toBe(true);
  expect(await hold.answer({ type: 'held', address: VIDEO }, 5)).toMatchObject({ view: { kind: 'held' } });
  expect(desk.facts).toEqual([{ kind: 'site-held', site: 'video.test', by: 'block' }]);
});

test('a site that was only let through is never what back leads to', async () => {
  const { hold, show, wait } = await startHeld();
  await hold.answer({ type: 'held-override', reason: 'a talk that I cite', minutes: 5 }, 1);
  await show(1, VIDEO);
  wait(5);
  await hold.recheck();
  expect(await hold.answer({ type: 'held' }, 1)).toMatchObject({ view: { backSite: 'docs.test' } });
});

import { expect, test } from 'vitest';
import { tabOf } from '../testing/browser-scene.ts';
import { createKnownTabs } from './known-tabs.ts';

const [A, B] = [tabOf('https://a.test/', { id: 1 }), tabOf('https://b.test/', { id: 2 })];
const ELSEWHERE = tabOf('https://c.test/', { id: 3, windowId: 2 });

/** Knows these, asked for one after another; the last is in front. */
function knowing(...asked: readonly (typeof A)[]) {
  const clock = { nowMs: 0 };
  const tabs = createKnownTabs(() => clock.nowMs);
  for (const tab of asked) tabs.asking()(tab);
  return { clock, tabs };
}

test('nothing is known before it was asked, also of a tab that is told to be in front', () => {
  const { tabs } = knowing();
  tabs.activated({ tabId: 1, windowId: 1 });
  tabs.updated(A);
  expect(tabs.find(1)).toBeUndefined();
  expect(tabs.find(undefined)).toBeUndefined();
});

test('a tab that was asked for is known when it comes in front again', () => {
  const { tabs } = knowing(A, B);
  expect(tabs.find(1)).toEqual(B);
  tabs.activated({ tabId: 1, windowId: 1 });
  expect(tabs.find(1)).toEqual(A);
});

test('each window has a tab of its own in front', () => {
  const { tabs } = knowing(A, ELSEWHERE);
  expect(tabs.find(1)).toEqual(A);
  expect(tabs.find(2)).toEqual(ELSEWHERE);
  tabs.activated({ tabId: 1, windowId: 2 });
  expect(tabs.find(2)).toBeUndefined();
});

test('title and sound are taken as told, also of a tab behind', () => {
  const { tabs } = knowing(A, B);
  tabs.updated({ ...A, title: 'Another', audible: true });
  tabs.activated({ tabId: 1, windowId: 1 });
  expect(tabs.find(1)).toEqual({ ...A, title: 'Another', audible: true });
});

test.each([
  ['another address', { url: 'https://a.test/next' }],
  ['loading', { status: 'loading' }],
  ['another window', { windowId: 2 }],
])('of a tab with %s nothing is known until it is asked for', (_what, change) => {
  const { tabs } = knowing(A);
  tabs.updated({ ...A, ...change });
  expect(tabs.find(1)).toBeUndefined();
  tabs.asking()(A);
  expect(tabs.find(1)).toEqual(A);
});

test('of a tab that is gone nothing is known, and the others stay', () => {
  const { tabs } = knowing(A, B);
  tabs.removed(2);
  expect(tabs.find(1)).toBeUndefined();
  tabs.activated({ tabId: 1, windowId: 1 });
  expect(tabs.find(1)).toEqual(A);
});

test('an answer that was under way when something changed is not kept', () => {
  const { tabs } = knowing();
  for (const change of [
    () => tabs.activated({ tabId: 2, windowId: 1 }),
    () => tabs.updated({ ...B, title: 'Another' }),
    () => tabs.removed(2),
    () => tabs.forgetAll(),
  ]) {
    const keep = tabs.asking();
    change();
    keep(A);
    expect(tabs.find(1)).toBeUndefined();
  }
});

test('what was asked five minutes ago is asked again, whatever was told since', () => {
  const { clock, tabs } = knowing(A);
  clock.nowMs = 5 * 60_000 - 1;
  tabs.updated({ ...A, title: 'Another' });
  expect(tabs.find(1)).toMatchObject({ title: 'Another' });
  clock.nowMs += 1;
  expect(tabs.find(1)).toBeUndefined();
});

test('of very many tabs the ones asked longest ago are forgotten', () => {
  const many = Array.from({ length: 70 }, (_, id) => tabOf(`https://${id}.test/`, { id }));
  const { tabs } = knowing(...many);
  const isKnown = (tabId: number) => {
    tabs.activated({ tabId, windowId: 1 });
    return tabs.find(1) !== undefined;
  };
  expect(many.map((_, id) => id).filter(isKnown)).toEqual(many.map((_, id) => id).slice(6));
});

test('the picture of a site, which browsers send along, is not kept', () => {
  const { tabs } = knowing();
  tabs.asking()(Object.assign({ favIconUrl: 'data:image/png;base64,AAAA' }, A));
  expect(tabs.find(1)).toEqual(A);
});

import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { StoredValues } from '../platform/stored.ts';

const stored = new Map<string, unknown>();
const local = {
  get: async (keys: readonly string[]) =>
    Object.fromEntries(keys.flatMap((key) => (stored.has(key) ? [[key, stored.get(key)]] : []))),
  set: async (values: object) => {
    for (const [key, value] of Object.entries(values)) stored.set(key, value);
  },
  remove: async (keys: readonly string[]) => {
    for (const key of keys) stored.delete(key);
  },
};
const api = { runtime: { id: 'locked-in' }, storage: { local } };
Object.assign(globalThis, { browser: api, chrome: api });
const { createBrowserGoals } = await import('./browser-goals.ts');
const { createBrowserPairing } = await import('./browser-pairing.ts');
const { createBrowserTrying } = await import('./browser-trying.ts');

const PAIRED = {
  pairing: { serverUrl: 'https://one.test', webUrl: 'https://one.test', deviceId: 'd1', isRevoked: false },
  token: 't1',
} satisfies Partial<StoredValues>;
const GOAL = { goalId: 'c0ffee00-0000-4000-8000-000000000001', name: 'Finish the thesis' };
const PLAN = { solutionId: 'first', cue: 'I press start', action: 'write down the first step' };
const ANSWERS: Record<string, object> = {
  '/v1/goals/open': { goals: [GOAL], dayStartMinutes: 0, fixedTimeZone: 'Asia/Tokyo' },
  '/v1/solutions/armed': { armed: [PLAN] },
};

/** A browser that is paired; `answer` lets the server say what it was asked. */
function pairedBrowser() {
  stored.clear();
  for (const [key, value] of Object.entries(PAIRED)) stored.set(key, value);
  const waiting: (() => void)[] = [];
  vi.stubGlobal('fetch', async (url: URL) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return Response.json(ANSWERS[url.pathname]);
  });
  const [goals, trying] = [createBrowserGoals(), createBrowserTrying()];
  const pairing = createBrowserPairing({
    onChange: async () => undefined,
    leaveServer: async () => {
      await Promise.all([goals.leaveServer(), trying.leaveServer()]);
    },
  });
  const look = async () => ({
    goals: await goals.readStatus(),
    day: (await goals.readOwnDay()).dayStartMinutes,
    plans: (await trying.readStatus()).plans,
  });
  const asked = () => vi.waitFor(() => expect(waiting).toHaveLength(2));
  const answer = async () => {
    await asked();
    for (const go of waiting.splice(0)) go();
  };
  return { pairing, look, asked, answer };
}

const NOTHING = { goals: [], day: undefined, plans: [] };

test('goals, plans and the beginning of the day are the paired server’s, and go when it is left', async () => {
  const { pairing, look, answer } = pairedBrowser();
  await look();
  await answer();
  await vi.waitFor(async () => expect(await look()).toEqual({ goals: [GOAL], day: 0, plans: [PLAN] }));
  await pairing.unpair();
  expect(await look()).toEqual(NOTHING);
});

test('another server begins with nothing of the one before, and is asked at once', async () => {
  const { pairing, look, answer } = pairedBrowser();
  await look();
  await answer();
  await vi.waitFor(async () => expect(await look()).toMatchObject({ goals: [GOAL], plans: [PLAN] }));
  await pairing.keep('https://two.test', { deviceId: 'd2', token: 't2' });
  expect(await look()).toEqual(NOTHING);
  await answer();
});

test('what a server says after it was left is not kept', async () => {
  const { pairing, look, asked, answer } = pairedBrowser();
  await look();
  await asked();
  await pairing.unpair();
  await answer();
  for (let turn = 0; turn < 50; turn++) await new Promise(setImmediate);
  expect(await look()).toEqual(NOTHING);
  expect(stored.get('openGoals')).toBeUndefined();
});

import { expect, test } from 'vitest';
import type { KeepingRequest, NeverLists } from '../keeping-messages.ts';
import { createKeeping } from './handle-keeping.ts';

function createDesk() {
  const desk = {
    consent: undefined as number | undefined,
    never: { record: [], title: [] } as NeverLists,
    done: [] as unknown[],
    isRunning: false,
    nowMs: 1_000,
  };
  const keeping = createKeeping({
    readConsent: async () => desk.consent,
    saveConsent: async (atMs) => {
      desk.consent = atMs;
    },
    readNever: async () => desk.never,
    saveNever: async (never) => {
      desk.never = never;
    },
    applyNever: async (never) => void desk.done.push(['apply', never]),
    forgetRange: async (range) => void desk.done.push(['range', range]),
    forgetLast: async (ms) => void desk.done.push(['last', ms]),
    forgetSite: async (site) => void desk.done.push(['site', site]),
    deleteAll: async () => !desk.isRunning,
    settleKept: async (isToSend) => void desk.done.push(['settle', isToSend]),
    countKept: async () => ({ undecided: 2, keptHere: 1 }),
    now: () => desk.nowMs,
  });
  return { desk, keeping };
}

test('consent is given once, and keeps its date', async () => {
  const { desk, keeping } = createDesk();
  expect(await keeping.hasConsent()).toBe(false);
  await keeping.handle({ type: 'consent' });
  desk.nowMs = 9_000;
  await keeping.handle({ type: 'consent' });
  expect(await keeping.hasConsent()).toBe(true);
  expect(await keeping.readStatus()).toMatchObject({ consentedAtMs: 1_000, undecided: 2, keptHere: 1 });
});

test('a list keeps each host once, in order, and what it holds is taken out of what is kept', async () => {
  const { desk, keeping } = createDesk();
  const record = ['https://www.Bank.test/login', 'my.bank.test', 'mail.test', 'bank.test'];
  await keeping.handle({ type: 'set-never', never: { record, title: [' diary.test '] } });
  expect(desk.never).toEqual({ record: ['bank.test', 'mail.test'], title: ['diary.test'] });
  expect(desk.done).toEqual([['apply', desk.never]]);
});

test('what is no site is refused in words, and the list stays', async () => {
  const { desk, keeping } = createDesk();
  const never = { record: ['two words'], title: [] };
  expect(await keeping.handle({ type: 'set-never', never })).toContain('not a site');
  expect(desk.never.record).toEqual([]);
});

test.each<[KeepingRequest, unknown]>([
  [{ type: 'forget', minutes: 15 }, ['last', 900_000]],
  [{ type: 'forget-range', fromMs: 1, toMs: 2 }, ['range', { fromMs: 1, toMs: 2 }]],
  [{ type: 'delete-site', site: 'https://a.test/x' }, ['site', 'a.test']],
  [{ type: 'settle-kept', send: true }, ['settle', true]],
])('%j is done', async (request, expected) => {
  const { desk, keeping } = createDesk();
  expect(await keeping.handle(request)).toBeUndefined();
  expect(desk.done).toMatchObject([expected]);
});

test.each<KeepingRequest>([
  { type: 'forget', minutes: 0 },
  { type: 'forget', minutes: Number.NaN },
  { type: 'forget', minutes: 100_000 },
  { type: 'forget-range', fromMs: 5, toMs: 5 },
  { type: 'forget-range', fromMs: Number.NaN, toMs: 5 },
  { type: 'delete-site', site: ' ' },
])('%j is refused in words, and nothing is done', async (request) => {
  const { desk, keeping } = createDesk();
  expect(await keeping.handle(request)).toEqual(expect.any(String));
  expect(desk.done).toEqual([]);
});

test('everything is deleted only between sessions', async () => {
  const { desk, keeping } = createDesk();
  desk.isRunning = true;
  expect(await keeping.handle({ type: 'delete-all' })).toContain('Stop it first');
  desk.isRunning = false;
  expect(await keeping.handle({ type: 'delete-all' })).toBeUndefined();
});

import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { asPerson, fakeDeps, fromOurPage, USER_ID } from '../testing/fake-deps.ts';

const path = '/v1/events-kept';

test('a person sees how long the instance keeps events, and what they chose for themselves', async () => {
  const asked = (deps: Parameters<typeof fakeDeps>[0]) =>
    buildApp(fakeDeps(deps)).request(path, { headers: asPerson });
  expect(await (await asked({ keptDays: 31 })).json()).toEqual({ instanceDays: 31 });
  const chosen = await asked({ keptDays: 31, readEventsKept: async () => 7 });
  expect(await chosen.json()).toEqual({ instanceDays: 31, ownDays: 7 });
});

test('a person chooses days for themselves, and takes it back', async () => {
  const saved: unknown[] = [];
  const app = buildApp(fakeDeps({ keptDays: 31, saveEventsKept: async (wish) => saved.push(wish) }));
  for (const ownDays of [7, null]) {
    const body = JSON.stringify({ ownDays });
    const response = await app.request(path, { method: 'PATCH', body, headers: fromOurPage });
    expect(await response.json()).toEqual({ instanceDays: 31, ...(ownDays !== null && { ownDays }) });
  }
  expect(saved).toEqual([7, undefined].map((days) => ({ userId: USER_ID, days })));
});

test('no time at all, or no number, is refused by name', async () => {
  const app = buildApp(fakeDeps());
  for (const ownDays of [0, 1.5, '7']) {
    const body = JSON.stringify({ ownDays });
    const response = await app.request(path, { method: 'PATCH', body, headers: fromOurPage });
    expect(await response.json()).toMatchObject({ errors: [{ pointer: '/ownDays' }] });
  }
});

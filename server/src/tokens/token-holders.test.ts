import { expect, test } from 'vitest';
import type { Holder } from './to-holder.ts';
import { tokenHolders } from './token-holders.ts';

const HOLDER = { issuer: 'i', subject: 'ada', expiresAtMs: 50_000 };

type Changes = { readonly isOff?: () => boolean; readonly holder?: () => typeof HOLDER & Partial<Holder> };

function openHolders({ isOff, holder = () => HOLDER }: Changes = {}) {
  let nowMs = 0;
  const counts = { verified: 0, people: 0 };
  const find = tokenHolders({
    verify: async (_token, now) => {
      counts.verified += 1;
      return now < HOLDER.expiresAtMs ? holder() : undefined;
    },
    ensurePerson: async () => {
      counts.people += 1;
      return isOff?.() ? undefined : { userId: 'u' };
    },
    ensureSeat: async ({ workspace, role }) => ({ workspaceId: `${workspace} ${role}` }),
    leewayMs: 0,
    now: () => nowMs,
  });
  return {
    find,
    counts,
    pass: (ms: number) => {
      nowMs += ms;
    },
  };
}

test('a token is verified once, and its end is its end', async () => {
  const { find, counts, pass } = openHolders();
  await find('token');
  pass(40_000);
  expect(await find('token')).toEqual({ by: 'token', userId: 'u', expiresAtMs: 50_000 });
  expect(counts.verified).toBe(1);
  pass(10_000);
  expect(await find('token')).toBeUndefined();
});

test('who holds a token of a workspace is in it as what the token says, and another token says anew', async () => {
  let role = 'viewer';
  const { find } = openHolders({ holder: () => ({ ...HOLDER, workspace: 'lab', role }) });
  expect(await find('first')).toMatchObject({ workspaceId: 'lab viewer' });
  role = 'admin';
  expect(await find('second')).toMatchObject({ workspaceId: 'lab admin' });
  expect(await openHolders().find('none')).toHaveProperty('workspaceId', undefined);
});

test('somebody who is switched off is out within seconds', async () => {
  let isOff = false;
  const { find, pass } = openHolders({ isOff: () => isOff });
  expect(await find('token')).toBeDefined();
  isOff = true;
  pass(5_000);
  expect(await find('token')).toBeUndefined();
});

test('many tokens do not fill the memory: what came first is looked at again', async () => {
  const { find, counts } = openHolders();
  for (let count = 0; count < 10_001; count += 1) await find(`token ${count}`);
  await find('token 10000');
  expect(counts.verified).toBe(10_001);
  await find('token 0');
  expect(counts.verified).toBe(10_002);
});

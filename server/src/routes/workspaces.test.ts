import { WorkspaceLinkSchema } from '@locked-in/contracts';
import { expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import type { Letter } from '../mail/letters.ts';
import { FOREIGN_ID, fakeDeps, fromOurPage, NOW_MS, SESSION_ID, USER_ID } from '../testing/fake-deps.ts';

const WORKSPACE_ID = SESSION_ID;
const OWN = {
  workspaceId: WORKSPACE_ID,
  name: 'Lab',
  role: 'owner',
  members: 1,
  sharing: { level: 'nothing', fromMs: 0, untilMs: 0 },
  isOutside: false,
} as const;
const byToken = { Authorization: 'Bearer a.b.c', 'Content-Type': 'application/json' };

function open(changes: Parameters<typeof fakeDeps>[0] = {}) {
  return buildApp(
    fakeDeps({ listWorkspaces: async () => [OWN, { ...OWN, workspaceId: FOREIGN_ID }], ...changes }),
  );
}

function holding(workspaceId: string) {
  return async () => ({ by: 'token', userId: USER_ID, expiresAtMs: 1, workspaceId }) as const;
}

test('a token for one workspace reaches that one alone, and makes and joins none', async () => {
  const asked: string[] = [];
  const app = open({
    findTokenHolder: holding(WORKSPACE_ID),
    readWorkspace: async ({ workspaceId }) => void asked.push(workspaceId),
  });
  const get = (path: string) => app.request(path, { headers: byToken });
  expect(await (await get('/v1/workspaces')).json()).toEqual({ workspaces: [OWN] });
  await get(`/v1/workspaces/${WORKSPACE_ID}`);
  await get(`/v1/workspaces/${FOREIGN_ID}`);
  expect(asked).toEqual([WORKSPACE_ID]);
  for (const path of ['/v1/workspaces', '/v1/workspace-invitations/join']) {
    const answer = await app.request(path, { method: 'POST', headers: byToken, body: '{}' });
    expect([path, answer.status]).toEqual([path, 403]);
  }
});

test('a workspace is handed over only soon after its owner has said who they are', async () => {
  const app = open({
    findSignIn: async () => ({ by: 'sign-in', userId: USER_ID, signedInAtMs: 0 }),
    transferWorkspace: async () => 'done',
    changeRole: async () => 'done',
  });
  const setRole = (role: string) =>
    app.request(`/v1/workspaces/${WORKSPACE_ID}/members/${FOREIGN_ID}`, {
      method: 'PATCH',
      headers: fromOurPage,
      body: JSON.stringify({ role }),
    });
  expect((await setRole('admin')).status).toBe(204);
  expect((await setRole('owner')).status).toBe(401);
});

test('sharing counts from now or from the start of the own week, ends, and stands in the own history', async () => {
  const saved: unknown[] = [];
  const noted: unknown[] = [];
  const app = open({
    saveSharing: async ({ level, fromMs, untilMs }) => {
      saved.push({ level, fromMs, untilMs });
      return 'done';
    },
    noteSecurity: ({ kind, detail }) => noted.push({ kind, detail }),
  });
  const choose = (choice: object) =>
    app.request(`/v1/workspaces/${WORKSPACE_ID}/sharing`, {
      method: 'PATCH',
      headers: fromOurPage,
      body: JSON.stringify({ level: 'time', days: 7, from: 'now', ...choice }),
    });
  const DAY_MS = 86_400_000;
  await choose({});
  await choose({ from: 'this-week' });
  await choose({ level: 'nothing' });
  expect(saved).toEqual([
    { level: 'time', fromMs: NOW_MS, untilMs: NOW_MS + 7 * DAY_MS },
    { level: 'time', fromMs: Date.UTC(2026, 10, 16, 4), untilMs: NOW_MS + 7 * DAY_MS },
    { level: 'nothing', fromMs: 0, untilMs: 0 },
  ]);
  expect(noted).toContainEqual({ kind: 'sharing-changed', detail: { level: 'nothing' } });
  for (const wrong of [{ days: 0 }, { days: 367 }, { level: 'pages' }, { untilMs: 1 }])
    expect((await choose(wrong)).status).toBe(400);
});

test('what a role does not allow is told apart from what is not there', async () => {
  const app = open({ lookAtWeek: async () => 'refused' });
  const look = (workspaceId: string, week: string) =>
    app.request(`/v1/workspaces/${workspaceId}/weeks/${week}`, { headers: fromOurPage });
  expect((await look(WORKSPACE_ID, '2026-W47')).status).toBe(403);
  expect((await look(WORKSPACE_ID, '2026-W54')).status).toBe(404);
  expect((await look('nowhere', '2026-W47')).status).toBe(404);
});

test('an invitation for an address is mailed to it, without words of whoever invites, and so many an hour', async () => {
  const letters: Letter[] = [];
  const app = open({
    inviteToWorkspace: async () => ({ invitationId: FOREIGN_ID }),
    post: (letter) => void letters.push(letter),
  });
  const invite = async (email?: string) => {
    const body = JSON.stringify({ role: 'member', email });
    const path = `/v1/workspaces/${WORKSPACE_ID}/invitations`;
    const answer = await app.request(path, { method: 'POST', headers: fromOurPage, body });
    return WorkspaceLinkSchema.parse(await answer.json());
  };
  expect(await invite()).toMatchObject({ isMailed: false });
  const { link, isMailed } = await invite('bea@here.test');
  expect(isMailed).toBe(true);
  expect(letters).toMatchObject([{ to: 'bea@here.test', text: expect.stringContaining(link) }]);
  for (let sent = 1; sent < 30; sent++) await invite(`bea${sent}@here.test`);
  expect(await invite('one@too.many')).toMatchObject({ isMailed: false });
  expect(letters).toHaveLength(30);
});

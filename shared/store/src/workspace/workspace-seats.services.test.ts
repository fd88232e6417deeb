import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { createPerson } from '../person-store.ts';
import { type Invited, NOW_MS, openWorkspaceBench } from '../testing/workspace-bench.ts';
import { changeRole, removeMember, transferWorkspace } from './member-store.ts';
import { ensureOutsideSeat } from './outside-seat-store.ts';
import { inviteToWorkspace, joinWorkspace } from './workspace-invitation-store.ts';

const { db, gateDb, openWorkspace, invite, join, rolesIn, close } = await openWorkspaceBench();
afterAll(close);

test('an invitation lets in one person, whoever else shows it at the same moment', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const codeHash = await invite(workspaceId, owner, 'member');
  const people = await Promise.all(['a', 'b', 'c', 'd'].map((name) => createPerson(db, { name })));
  const joined = await Promise.all(
    people.map((userId) => joinWorkspace(gateDb, { userId, codeHash, nowMs: NOW_MS })),
  );
  expect(joined.filter((one) => one !== undefined)).toEqual([{ workspaceId }]);
  expect(await rolesIn(workspaceId, owner)).toEqual(['owner', 'member']);
});

test('an invitation that is too old, or is for another address, lets nobody in', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const userId = await createPerson(db, { name: 'Eve' });
  const old = await invite(workspaceId, owner, 'member', { expiresAtMs: NOW_MS });
  const foreign = await invite(workspaceId, owner, 'member', { email: 'grace@here.test' });
  for (const codeHash of [old, foreign, randomBytes(32)])
    expect(await joinWorkspace(gateDb, { userId, codeHash, nowMs: NOW_MS })).toBeUndefined();
});

test('nobody does what their role does not allow, and strangers find nothing', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const [admin, member] = [await join(workspaceId, owner, 'admin'), await join(workspaceId, owner, 'member')];
  const stranger = await createPerson(db, { name: 'Eve' });
  const asked = { workspaceId, role: 'admin', codeHash: randomBytes(32), expiresAtMs: NOW_MS + 1 } as const;
  const inviteAs = (userId: string) => inviteToWorkspace(gateDb, { ...asked, userId, nowMs: NOW_MS });
  expect(await Promise.all([admin, member, stranger].map(inviteAs))).toEqual([
    'refused',
    'refused',
    'not-found',
  ]);
  const raise = { workspaceId, memberId: member, role: 'admin' } as const;
  expect(await changeRole(gateDb, { ...raise, userId: member })).toBe('refused');
  expect(await changeRole(gateDb, { ...raise, userId: admin })).toBe('refused');
  expect(await changeRole(gateDb, { ...raise, userId: stranger })).toBe('not-found');
  expect(await removeMember(gateDb, { workspaceId, userId: member, memberId: owner })).toBe('refused');
  expect(await removeMember(gateDb, { workspaceId, userId: owner, memberId: owner })).toBe('refused');
  expect(await transferWorkspace(gateDb, { workspaceId, userId: admin, memberId: admin })).toBe('refused');
  expect(await changeRole(gateDb, { ...raise, userId: owner })).toBe('done');
  expect(await removeMember(gateDb, { workspaceId, userId: admin, memberId: admin })).toBe('done');
});

test('of two who are made the owner at the same moment one is', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const heirs = [await join(workspaceId, owner, 'member'), await join(workspaceId, owner, 'member')];
  const outcomes = await Promise.all(
    heirs.map((memberId) => transferWorkspace(gateDb, { workspaceId, userId: owner, memberId })),
  );
  expect(outcomes.toSorted()).toEqual(['done', 'refused']);
  expect(await rolesIn(workspaceId, owner)).toEqual(expect.arrayContaining(['admin', 'member', 'owner']));
});

test('who is in the workspace of a user service, and as what, is said there and nowhere else', async () => {
  const [ada, bob] = [await createPerson(db, { name: 'Ada' }), await createPerson(db, { name: 'Bob' })];
  const lab = { issuer: 'https://users.test', workspace: randomUUID() };
  const say = (userId: string, role: Invited) => ensureOutsideSeat(gateDb, { ...lab, userId, role });
  const seats = await Promise.all([say(ada, 'admin'), say(bob, 'member'), say(bob, 'member')]);
  const [workspaceId = ''] = new Set(seats.map((seat) => seat.workspaceId));
  expect(new Set(seats.map((seat) => seat.workspaceId)).size).toBe(1);
  expect((await rolesIn(workspaceId, ada)).toSorted()).toEqual(['admin', 'member']);
  const of = { workspaceId, userId: ada, memberId: bob };
  expect(await changeRole(gateDb, { ...of, role: 'viewer' })).toBe('refused');
  expect(await removeMember(gateDb, of)).toBe('refused');
  await say(bob, 'viewer');
  expect((await rolesIn(workspaceId, ada)).toSorted()).toEqual(['admin', 'viewer']);
  const elsewhere = await ensureOutsideSeat(gateDb, {
    ...lab,
    issuer: 'https://other.test',
    userId: bob,
    role: 'admin',
  });
  expect(elsewhere.workspaceId).not.toBe(workspaceId);
});

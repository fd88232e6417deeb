import { randomBytes, randomUUID } from 'node:crypto';
import type { Role, SharingLevel } from '@locked-in/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCaller } from '../as-caller.ts';
import { type Database, openDatabase } from '../database.ts';
import { erasePerson } from '../erase-person.ts';
import { createPerson } from '../person-store.ts';
import { saveReport } from '../report-store.ts';
import { cloneTestDatabase, type TestDatabase } from '../testing/clone-test-database.ts';
import { sampleReport } from '../testing/sample-analysis.ts';
import { listLooks } from './look-store.ts';
import { changeRole, removeMember, transferWorkspace } from './member-store.ts';
import { ensureOutsideSeat } from './outside-seat-store.ts';
import { lookAtWeek, previewWeeks } from './shared-week-store.ts';
import { saveSharing, shareWeek } from './sharing-store.ts';
import { inviteToWorkspace, joinWorkspace } from './workspace-invitation-store.ts';
import { createWorkspace, endWorkspace } from './workspace-store.ts';
import { listWorkspaces, readWorkspace } from './workspace-view-store.ts';
import { closeWorkspaceWeeks } from './workspace-week-store.ts';

const NOW_MS = Date.now();
const DAY_MS = 86_400_000;
const WEEK = '2026-W40';

let place: TestDatabase;
let gateDb: Database;
let serverDb: Database;

beforeAll(async () => {
  place = await cloneTestDatabase();
  gateDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_gate' });
  serverDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_server' });
});
afterAll(async () => {
  await Promise.all([gateDb.destroy(), serverDb.destroy()]);
  await place.drop();
});

test('an invitation lets in one person, whoever else shows it at the same moment', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const codeHash = await invite(workspaceId, owner, 'member');
  const people = await Promise.all(['a', 'b', 'c', 'd'].map((name) => createPerson(place.db, { name })));
  const joined = await Promise.all(
    people.map((userId) => joinWorkspace(gateDb, { userId, codeHash, nowMs: NOW_MS })),
  );
  expect(joined.filter((one) => one !== undefined)).toEqual([{ workspaceId }]);
  expect(await rolesIn(workspaceId, owner)).toEqual(['owner', 'member']);
});

test('an invitation that is too old, or is for another address, lets nobody in', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const userId = await createPerson(place.db, { name: 'Eve' });
  const old = await invite(workspaceId, owner, 'member', { expiresAtMs: NOW_MS });
  const foreign = await invite(workspaceId, owner, 'member', { email: 'grace@here.test' });
  for (const codeHash of [old, foreign, randomBytes(32)])
    expect(await joinWorkspace(gateDb, { userId, codeHash, nowMs: NOW_MS })).toBeUndefined();
});

test('nobody does what their role does not allow, and strangers find nothing', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const [admin, member] = [await join(workspaceId, owner, 'admin'), await join(workspaceId, owner, 'member')];
  const stranger = await createPerson(place.db, { name: 'Eve' });
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

test('fellows see what somebody shares, who is told; the preview shows the same', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const ada = await join(workspaceId, owner, 'member', 'Ada');
  await recordWeek(ada);
  expect(await look(workspaceId, owner)).toEqual([]);
  expect(await share(workspaceId, ada, 'time')).toBe('done');
  const seen = await look(workspaceId, owner);
  expect(seen).toMatchObject([{ memberId: ada, name: 'Ada', shared: { level: 'time' } }]);
  expect(JSON.stringify(seen)).not.toMatch(/secret|grades/);
  const asked = { userId: ada, workspaceId, nowMs: NOW_MS };
  expect(await asCaller(serverDb, ada, (tx) => previewWeeks(tx, asked))).toEqual(seen);
  await look(workspaceId, owner);
  const looks = await asCaller(serverDb, ada, (tx) => listLooks(tx, ada));
  expect(looks).toMatchObject([{ seenBy: 'Olga', workspace: 'Lab', week: WEEK, level: 'time' }]);
  expect(await look(workspaceId, ada)).toEqual([]);
});

test('a person’s word holds at once: less, again, no longer, and gone with who leaves', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const ada = await join(workspaceId, owner, 'member');
  await recordWeek(ada);
  await share(workspaceId, ada, 'grades');
  expect(JSON.stringify(await look(workspaceId, owner))).toContain('"own":80');
  await share(workspaceId, ada, 'time');
  expect(JSON.stringify(await look(workspaceId, owner))).not.toContain('"own":80');
  await share(workspaceId, ada, 'nothing');
  expect(await look(workspaceId, owner)).toEqual([]);
  await share(workspaceId, ada, 'grades');
  await removeMember(gateDb, { workspaceId, userId: ada, memberId: ada });
  expect(await look(workspaceId, owner)).toEqual([]);
  expect(await countShared(place.db, ada)).toBe(0);
});

test('the wall itself shows no copy that is too old, of another level, or to a viewer, whatever is asked', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const viewer = await join(workspaceId, owner, 'viewer');
  const stranger = await createPerson(place.db, { name: 'Eve' });
  const ada = await join(workspaceId, owner, 'member');
  await recordWeek(ada);
  const seenBy = (userId: string) => asCaller(serverDb, userId, (tx) => countShared(tx, ada));
  await share(workspaceId, ada, 'time', NOW_MS + DAY_MS);
  expect([await seenBy(owner), await seenBy(viewer), await seenBy(stranger)]).toEqual([1, 0, 0]);
  await place.db
    .updateTable('workspace_member')
    .set({ share_level: 'grades' })
    .where('user_id', '=', ada)
    .execute();
  expect(await seenBy(owner)).toBe(0);
  await share(workspaceId, ada, 'time', NOW_MS - 1);
  await place.db
    .updateTable('workspace_member')
    .set({ share_from_ms: 0 })
    .where('user_id', '=', ada)
    .execute();
  await shareWeek(place.db, { userId: ada, week: WEEK });
  expect([await countShared(place.db, ada), await seenBy(owner)]).toEqual([1, 0]);
  expect(await look(workspaceId, viewer)).toBe('refused');
  expect(await look(workspaceId, stranger)).toBeUndefined();
  expect(await share(workspaceId, viewer, 'time')).toBe('refused');
});

test('whoever owns a workspace and is erased takes it along; a fellow takes only what is theirs', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const ada = await join(workspaceId, owner, 'member');
  await recordWeek(ada);
  await share(workspaceId, ada, 'time');
  await look(workspaceId, owner);
  await asCaller(serverDb, owner, (tx) => erasePerson(tx, owner));
  expect(await asCaller(serverDb, ada, (tx) => listWorkspaces(tx, ada))).toEqual([]);
  expect(await countShared(place.db, ada)).toBe(0);
  const [seen] = await asCaller(serverDb, ada, (tx) => listLooks(tx, ada));
  expect(seen).toEqual({ seenAtMs: NOW_MS, week: WEEK, level: 'time' });
});

test('who is in the workspace of a user service, and as what, is said there and nowhere else', async () => {
  const [ada, bob] = [
    await createPerson(place.db, { name: 'Ada' }),
    await createPerson(place.db, { name: 'Bob' }),
  ];
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

test('numbers of a group are made once, of four people and more, and none that tell of fewer', async () => {
  const { workspaceId: all, owner } = await openWorkspace();
  const people = [];
  for (let i = 0; i < 5; i += 1) people.push(await join(all, owner, 'member'));
  const few = await openWorkspace();
  const four = await openWorkspace();
  for (const [i, userId] of people.entries()) {
    await recordWeek(userId);
    await share(all, userId, 'grades');
    for (const [other, most] of [
      [few, 3],
      [four, 4],
    ] as const) {
      if (i >= most) continue;
      await joinAs(other.workspaceId, other.owner, 'member', userId);
      await share(other.workspaceId, userId, 'time');
    }
  }
  await closeWorkspaceWeeks(place.db, NOW_MS);
  expect(await numbersOf(few.workspaceId, few.owner)).toEqual([{ week: WEEK }]);
  const told = [await numbersOf(all, owner), await numbersOf(four.workspaceId, four.owner)].flat();
  expect(told.filter(({ numbers }) => numbers !== undefined)).toHaveLength(1); // five and four of them differ by one
  await removeMember(gateDb, { workspaceId: all, userId: owner, memberId: people[0] ?? '' });
  expect(await closeWorkspaceWeeks(place.db, NOW_MS)).toBe(0);
  expect([await numbersOf(all, owner), await numbersOf(four.workspaceId, four.owner)].flat()).toEqual(told);
});

test('a workspace that has ended is not forgotten by the numbers of others', async () => {
  const [five, four] = [await openWorkspace(), await openWorkspace()];
  const people = [];
  for (let i = 0; i < 5; i += 1) people.push(await join(five.workspaceId, five.owner, 'member'));
  for (const userId of people) {
    await recordWeek(userId);
    await share(five.workspaceId, userId, 'time');
  }
  await closeWorkspaceWeeks(place.db, NOW_MS);
  const [told] = await numbersOf(five.workspaceId, five.owner);
  expect(told?.numbers?.people).toBe(5);
  expect(await endWorkspace(gateDb, { userId: five.owner, workspaceId: five.workspaceId })).toBe('done');
  for (const userId of people.slice(1)) {
    await joinAs(four.workspaceId, four.owner, 'member', userId);
    await share(four.workspaceId, userId, 'time');
  }
  await closeWorkspaceWeeks(place.db, NOW_MS);
  expect(await numbersOf(four.workspaceId, four.owner)).toEqual([{ week: WEEK }]);
});

async function openWorkspace(): Promise<{ readonly workspaceId: string; readonly owner: string }> {
  const owner = await createPerson(place.db, { name: 'Olga' });
  const made = await createWorkspace(gateDb, { userId: owner, name: 'Lab' });
  return { workspaceId: made?.workspaceId ?? '', owner };
}

type Invited = Exclude<Role, 'owner'>;

async function invite(
  workspaceId: string,
  userId: string,
  role: Invited,
  part: { readonly expiresAtMs?: number; readonly email?: string } = {},
): Promise<Buffer> {
  const codeHash = randomBytes(32);
  const invitation = { userId, workspaceId, role, codeHash, expiresAtMs: NOW_MS + DAY_MS, nowMs: NOW_MS - 1 };
  expect(await inviteToWorkspace(gateDb, { ...invitation, ...part })).toHaveProperty('invitationId');
  return codeHash;
}

async function join(workspaceId: string, owner: string, role: Invited, name = 'Ada'): Promise<string> {
  const userId = await createPerson(place.db, { name });
  await joinAs(workspaceId, owner, role, userId);
  return userId;
}

async function joinAs(workspaceId: string, owner: string, role: Invited, userId: string): Promise<void> {
  const codeHash = await invite(workspaceId, owner, role);
  expect(await joinWorkspace(gateDb, { userId, codeHash, nowMs: NOW_MS })).toEqual({ workspaceId });
}

/** A closed week with one graded session in it. */
async function recordWeek(userId: string): Promise<void> {
  const report = sampleReport(WEEK);
  const session = {
    sessionId: randomUUID(),
    date: '2026-10-01',
    startedAtMs: report.startsAtMs + 1,
    endedAtMs: report.startsAtMs + 2,
    timeZone: 'UTC',
    intent: 'secret',
    declaredMs: 3_600_000,
    heldMs: 3_000_000,
    onTaskMs: { low: 0, high: 0 },
    grade: {
      kind: 'graded',
      rubric: 2,
      quality: { low: 60, high: 64 },
      distraction: { low: 5, high: 5 },
    },
    ownQuality: 80,
  } as const;
  await saveReport(place.db, { userId, report: { ...report, sessions: [session] }, isFrozen: true });
}

function share(workspaceId: string, userId: string, level: SharingLevel, untilMs = NOW_MS + DAY_MS) {
  return asCaller(serverDb, userId, (tx) =>
    saveSharing(tx, { userId, workspaceId, level, fromMs: 0, untilMs }),
  );
}

function look(workspaceId: string, userId: string) {
  return asCaller(serverDb, userId, (tx) =>
    lookAtWeek(tx, { userId, workspaceId, week: WEEK, nowMs: NOW_MS }),
  );
}

async function rolesIn(workspaceId: string, userId: string): Promise<readonly Role[]> {
  const found = await asCaller(serverDb, userId, (tx) =>
    readWorkspace(tx, { userId, workspaceId, nowMs: NOW_MS }),
  );
  return found?.people.map(({ role }) => role) ?? [];
}

async function numbersOf(workspaceId: string, userId: string) {
  const found = await asCaller(serverDb, userId, (tx) =>
    readWorkspace(tx, { userId, workspaceId, nowMs: NOW_MS }),
  );
  return found?.closedWeeks ?? [];
}

async function countShared(db: Database, userId: string): Promise<number> {
  const rows = await db.selectFrom('shared_week').select('week').where('user_id', '=', userId).execute();
  return rows.length;
}

import { randomBytes, randomUUID } from 'node:crypto';
import type { Role, SharingLevel } from '@locked-in/domain';
import { expect } from 'vitest';
import { asCaller } from '../as-caller.ts';
import { type Database, openDatabase } from '../database.ts';
import { createPerson } from '../person-store.ts';
import { saveReport } from '../report-store.ts';
import { lookAtWeek } from '../workspace/shared-week-store.ts';
import { saveSharing } from '../workspace/sharing-store.ts';
import { inviteToWorkspace, joinWorkspace } from '../workspace/workspace-invitation-store.ts';
import { createWorkspace } from '../workspace/workspace-store.ts';
import { readWorkspace } from '../workspace/workspace-view-store.ts';
import { cloneTestDatabase } from './clone-test-database.ts';
import { sampleReport } from './sample-analysis.ts';

export const NOW_MS = Date.now();
export const DAY_MS = 86_400_000;
export const WEEK = '2026-W40';

export type Invited = Exclude<Role, 'owner'>;

/** A database with its walls, and what people do in workspaces, in a word each. */
export async function openWorkspaceBench() {
  const place = await cloneTestDatabase();
  const gateDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_gate' });
  const serverDb = openDatabase(place.url, { maxConnections: 4, role: 'locked_in_server' });

  async function openWorkspace(): Promise<{ readonly workspaceId: string; readonly owner: string }> {
    const owner = await createPerson(place.db, { name: 'Olga' });
    const made = await createWorkspace(gateDb, { userId: owner, name: 'Lab' });
    return { workspaceId: made?.workspaceId ?? '', owner };
  }

  async function invite(
    workspaceId: string,
    userId: string,
    role: Invited,
    part: { readonly expiresAtMs?: number; readonly email?: string } = {},
  ): Promise<Buffer> {
    const codeHash = randomBytes(32);
    const invitation = {
      userId,
      workspaceId,
      role,
      codeHash,
      expiresAtMs: NOW_MS + DAY_MS,
      nowMs: NOW_MS - 1,
    };
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

  return {
    db: place.db,
    gateDb,
    serverDb,
    openWorkspace,
    invite,
    join,
    joinAs,
    share,
    look,
    rolesIn,
    numbersOf,
    recordWeek: (userId: string) => recordWeek(place.db, userId),
    close: async () => {
      await Promise.all([gateDb.destroy(), serverDb.destroy()]);
      await place.drop();
    },
  };
}

/** A closed week with one graded session in it. */
async function recordWeek(db: Database, userId: string): Promise<void> {
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
  await saveReport(db, { userId, report: { ...report, sessions: [session] }, isFrozen: true });
}

/** Weeks of this person that are shown somewhere. */
export async function countShared(db: Database, userId: string): Promise<number> {
  const rows = await db.selectFrom('shared_week').select('week').where('user_id', '=', userId).execute();
  return rows.length;
}

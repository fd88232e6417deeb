import {
  closeWorkspaceWeeks,
  createPerson,
  type Database,
  findEmbedded,
  openDatabase,
} from '@locked-in/store';

/** Long over, so that its numbers are made at once. */
export const CLOSED_WEEK = '2026-W40';
const HELD_MS = 90 * 60_000;
const DAY_MS = 86_400_000;

/** With the database of a data folder, as its owner. */
export async function withDatabaseOf<T>(folder: string, work: (db: Database) => Promise<T>): Promise<T> {
  const url = await findEmbedded(folder);
  if (url === undefined) throw new Error(`no database runs in ${folder}`);
  const db = openDatabase(url, { maxConnections: 1 });
  try {
    return await work(db);
  } finally {
    await db.destroy();
  }
}

/** Four members more who share a week that is over, and the numbers of the group. */
export async function fillWorkspace(db: Database, workspaceId: string): Promise<void> {
  const shared = { week: CLOSED_WEEK, level: 'time', isFrozen: true } as const;
  const sessions = [{ date: '2026-10-01', heldMs: HELD_MS }];
  for (const name of ['Mary', 'Joan', 'Karen', 'Radia']) {
    const userId = await createPerson(db, { name });
    const seat = { user_id: userId, workspace_id: workspaceId };
    const sharing = { share_level: 'time', share_from_ms: 0, share_until_ms: Date.now() + DAY_MS } as const;
    await db
      .insertInto('workspace_member')
      .values({ ...seat, name, role: 'member', ...sharing })
      .execute();
    const content = JSON.stringify({ ...shared, sessions });
    await db
      .insertInto('shared_week')
      .values({ ...seat, week: CLOSED_WEEK, level: 'time', content })
      .execute();
  }
  await closeWorkspaceWeeks(db, Date.now());
}

/** As if everybody had signed in so long ago that they are asked who they are. */
export async function ageSignIns(db: Database): Promise<void> {
  const createdAt = new Date(Date.now() - 20 * 60_000);
  await db.updateTable('auth.session').set({ createdAt }).execute();
}

import { afterAll, expect, test } from 'vitest';
import { asCaller } from '../as-caller.ts';
import { erasePerson } from '../erase-person.ts';
import { createPerson } from '../person-store.ts';
import { countShared, DAY_MS, NOW_MS, openWorkspaceBench, WEEK } from '../testing/workspace-bench.ts';
import { listLooks } from './look-store.ts';
import { removeMember } from './member-store.ts';
import { previewWeeks } from './shared-week-store.ts';
import { shareWeek } from './sharing-store.ts';
import { listWorkspaces } from './workspace-view-store.ts';

const { db, gateDb, serverDb, openWorkspace, join, share, look, recordWeek, close } =
  await openWorkspaceBench();
afterAll(close);

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
  expect(await countShared(db, ada)).toBe(0);
});

test('the wall itself shows no copy that is too old, of another level, or to a viewer, whatever is asked', async () => {
  const { workspaceId, owner } = await openWorkspace();
  const viewer = await join(workspaceId, owner, 'viewer');
  const stranger = await createPerson(db, { name: 'Eve' });
  const ada = await join(workspaceId, owner, 'member');
  await recordWeek(ada);
  const seenBy = (userId: string) => asCaller(serverDb, userId, (tx) => countShared(tx, ada));
  await share(workspaceId, ada, 'time', NOW_MS + DAY_MS);
  expect([await seenBy(owner), await seenBy(viewer), await seenBy(stranger)]).toEqual([1, 0, 0]);
  await db
    .updateTable('workspace_member')
    .set({ share_level: 'grades' })
    .where('user_id', '=', ada)
    .execute();
  expect(await seenBy(owner)).toBe(0);
  await share(workspaceId, ada, 'time', NOW_MS - 1);
  await db.updateTable('workspace_member').set({ share_from_ms: 0 }).where('user_id', '=', ada).execute();
  await shareWeek(db, { userId: ada, week: WEEK });
  expect([await countShared(db, ada), await seenBy(owner)]).toEqual([1, 0]);
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
  expect(await countShared(db, ada)).toBe(0);
  const [seen] = await asCaller(serverDb, ada, (tx) => listLooks(tx, ada));
  expect(seen).toEqual({ seenAtMs: NOW_MS, week: WEEK, level: 'time' });
});

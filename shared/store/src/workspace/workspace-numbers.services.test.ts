import { afterAll, expect, test } from 'vitest';
import { NOW_MS, openWorkspaceBench, WEEK } from '../testing/workspace-bench.ts';
import { removeMember } from './member-store.ts';
import { endWorkspace } from './workspace-store.ts';
import { closeWorkspaceWeeks } from './workspace-week-store.ts';

const { db, gateDb, openWorkspace, join, joinAs, share, numbersOf, recordWeek, close } =
  await openWorkspaceBench();
afterAll(close);

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
  await closeWorkspaceWeeks(db, NOW_MS);
  expect(await numbersOf(few.workspaceId, few.owner)).toEqual([{ week: WEEK }]);
  const told = [await numbersOf(all, owner), await numbersOf(four.workspaceId, four.owner)].flat();
  expect(told.filter(({ numbers }) => numbers !== undefined)).toHaveLength(1); // five and four of them differ by one
  await removeMember(gateDb, { workspaceId: all, userId: owner, memberId: people[0] ?? '' });
  expect(await closeWorkspaceWeeks(db, NOW_MS)).toBe(0);
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
  await closeWorkspaceWeeks(db, NOW_MS);
  const [told] = await numbersOf(five.workspaceId, five.owner);
  expect(told?.numbers?.people).toBe(5);
  expect(await endWorkspace(gateDb, { userId: five.owner, workspaceId: five.workspaceId })).toBe('done');
  for (const userId of people.slice(1)) {
    await joinAs(four.workspaceId, four.owner, 'member', userId);
    await share(four.workspaceId, userId, 'time');
  }
  await closeWorkspaceWeeks(db, NOW_MS);
  expect(await numbersOf(four.workspaceId, four.owner)).toEqual([{ week: WEEK }]);
});

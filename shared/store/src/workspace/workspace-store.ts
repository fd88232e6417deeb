import { randomUUID } from 'node:crypto';
import { mayDo } from '@locked-in/domain';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockSeat, type Outcome, type SeatKey } from './seat.ts';

/** More than anybody works in. */
const MOST_SEATS = 50;

/** Its maker owns it. Undefined for somebody who is in as many as there may be. */
export function createWorkspace(
  db: Database,
  { userId, name }: { readonly userId: string; readonly name: string },
): Promise<{ readonly workspaceId: string } | undefined> {
  return inTransaction(db, async (tx) => {
    if (await hasNoSeatLeft(tx, userId)) return undefined;
    const workspaceId = randomUUID();
    await tx.insertInto('workspace').values({ workspace_id: workspaceId, name }).execute();
    await seat(tx, { userId, workspaceId, role: 'owner' });
    return { workspaceId };
  });
}

export function renameWorkspace(
  db: Database,
  { userId, workspaceId, name }: SeatKey & { readonly name: string },
): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const own = await lockSeat(tx, { userId, workspaceId });
    if (own === undefined) return 'not-found';
    if (!mayDo(own.role, 'rename')) return 'refused';
    await tx.updateTable('workspace').set({ name }).where('workspace_id', '=', workspaceId).execute();
    return 'done';
  });
}

/** With its members, what they share there, and its numbers. What each of them recorded stays theirs. */
export function endWorkspace(db: Database, key: SeatKey): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const own = await lockSeat(tx, key);
    if (own === undefined) return 'not-found';
    if (!mayDo(own.role, 'end')) return 'refused';
    await tx.deleteFrom('workspace').where('workspace_id', '=', key.workspaceId).execute();
    return 'done';
  });
}

export async function hasNoSeatLeft(tx: Database, userId: string): Promise<boolean> {
  const { seats } = await tx
    .selectFrom('workspace_member')
    .select((eb) => eb.fn.countAll<number>().as('seats'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow();
  return Number(seats) >= MOST_SEATS;
}

/** Takes the person's name along. One who is there already stays as they are. */
export async function seat(
  tx: Database,
  { userId, workspaceId, role }: SeatKey & { readonly role: 'owner' | 'admin' | 'member' | 'viewer' },
): Promise<void> {
  await tx
    .insertInto('workspace_member')
    .columns(['user_id', 'workspace_id', 'name', 'role'])
    .expression((eb) =>
      eb
        .selectFrom('app_user')
        .select(['user_id', eb.val(workspaceId).as('workspace_id'), 'name', eb.val(role).as('role')])
        .where('user_id', '=', userId),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'workspace_id']).doNothing())
    .execute();
}

import type { Role } from '@locked-in/domain';
import type { Database } from '../database.ts';

export type SeatKey = { readonly userId: string; readonly workspaceId: string };

/** What became of a wish: `not-found` for a workspace the caller is not in, `refused` for one their role does not allow. */
export type Outcome = 'done' | 'not-found' | 'refused';

export type Seat = { readonly role: Role; readonly isOutside: boolean };

/** Locked until the transaction ends: nobody decides on a role that is just being changed. */
export async function lockSeat(tx: Database, { userId, workspaceId }: SeatKey): Promise<Seat | undefined> {
  return (await lockSeats(tx, workspaceId, [userId])).get(userId);
}

/** The caller's and another's, always in the same order: two who change each other wait in turn. */
export async function lockTwoSeats(
  tx: Database,
  { userId, workspaceId, memberId }: SeatKey & { readonly memberId: string },
): Promise<{ readonly own: Seat; readonly other: Seat } | undefined> {
  const seats = await lockSeats(tx, workspaceId, [userId, memberId]);
  const [own, other] = [seats.get(userId), seats.get(memberId)];
  return own && other && { own, other };
}

async function lockSeats(
  tx: Database,
  workspaceId: string,
  userIds: readonly string[],
): Promise<ReadonlyMap<string, Seat>> {
  const rows = await tx
    .selectFrom('workspace_member')
    .innerJoin('workspace', 'workspace.workspace_id', 'workspace_member.workspace_id')
    .select(['workspace_member.user_id', 'workspace_member.role', 'workspace.outside_id'])
    .where('workspace_member.workspace_id', '=', workspaceId)
    .where('workspace_member.user_id', 'in', userIds)
    .orderBy('workspace_member.user_id')
    .forUpdate('workspace_member')
    .execute();
  return new Map(
    rows.map(({ user_id, role, outside_id }) => [user_id, { role, isOutside: outside_id !== null }]),
  );
}

/** Of somebody who is there. Nothing is written where it is theirs already. */
export async function setRole(
  tx: Database,
  { userId, workspaceId, role }: SeatKey & { readonly role: Role },
): Promise<void> {
  await tx
    .updateTable('workspace_member')
    .set({ role })
    .where('user_id', '=', userId)
    .where('workspace_id', '=', workspaceId)
    .where('role', '<>', role)
    .execute();
}

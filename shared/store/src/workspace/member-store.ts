import { mayChangeRole, mayLeave, mayRemove, mayTransfer, type Role } from '@locked-in/domain';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockTwoSeats, type Outcome, type SeatKey, setRole } from './seat.ts';

type OfMember = SeatKey & { readonly memberId: string };

/** An owner is made by {@link transferWorkspace}. */
export function changeRole(
  db: Database,
  { userId, workspaceId, memberId, role }: OfMember & { readonly role: Exclude<Role, 'owner'> },
): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const seats = await lockTwoSeats(tx, { userId, workspaceId, memberId });
    if (seats === undefined) return 'not-found';
    const { own, other } = seats;
    if (own.isOutside || !mayChangeRole(own.role, { from: other.role, to: role })) return 'refused';
    await setRole(tx, { userId: memberId, workspaceId, role });
    return 'done';
  });
}

/** The owner becomes an admin, in one moment: there is always one owner, whoever else tries at the same time. */
export function transferWorkspace(
  db: Database,
  { userId, workspaceId, memberId }: OfMember,
): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const seats = await lockTwoSeats(tx, { userId, workspaceId, memberId });
    if (seats === undefined) return 'not-found';
    const { own } = seats;
    if (!mayTransfer(own.role) || memberId === userId) return 'refused';
    await setRole(tx, { userId, workspaceId, role: 'admin' });
    await setRole(tx, { userId: memberId, workspaceId, role: 'owner' });
    return 'done';
  });
}

/** Oneself: leaving. What they shared there goes with them, at once. */
export function removeMember(db: Database, { userId, workspaceId, memberId }: OfMember): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const seats = await lockTwoSeats(tx, { userId, workspaceId, memberId });
    if (seats === undefined) return 'not-found';
    const { own, other } = seats;
    const isSelf = memberId === userId;
    const may = isSelf ? mayLeave(own.role) : !own.isOutside && mayRemove(own.role, other.role);
    if (!may) return 'refused';
    await tx
      .deleteFrom('workspace_member')
      .where('user_id', '=', memberId)
      .where('workspace_id', '=', workspaceId)
      .execute();
    return 'done';
  });
}

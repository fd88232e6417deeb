import { randomUUID } from 'node:crypto';
import type { Role } from '@locked-in/domain';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { setRole } from './seat.ts';
import { seat } from './workspace-store.ts';

export type OutsideSeat = {
  readonly userId: string;
  readonly issuer: string;
  /** What the user service calls the workspace. */
  readonly workspace: string;
  readonly role: Exclude<Role, 'owner'>;
};

/**
 * The workspace that a user service says somebody is in, made when it is first named, and them in it with the role that
 * it says now. Answers its id here.
 */
export function ensureOutsideSeat(
  db: Database,
  { userId, issuer, workspace, role }: OutsideSeat,
): Promise<{ readonly workspaceId: string }> {
  return inTransaction(db, async (tx) => {
    await tx
      .insertInto('workspace')
      .values({
        workspace_id: randomUUID(),
        name: workspace,
        outside_issuer: issuer,
        outside_id: workspace,
      })
      .onConflict((conflict) => conflict.columns(['outside_issuer', 'outside_id']).doNothing())
      .execute();
    const { workspace_id: workspaceId } = await tx
      .selectFrom('workspace')
      .select('workspace_id')
      .where('outside_issuer', '=', issuer)
      .where('outside_id', '=', workspace)
      .executeTakeFirstOrThrow();
    await seat(tx, { userId, workspaceId, role });
    await setRole(tx, { userId, workspaceId, role });
    return { workspaceId };
  });
}

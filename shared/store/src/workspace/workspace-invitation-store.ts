import { randomUUID } from 'node:crypto';
import { mayInvite, type Role } from '@locked-in/domain';
import type { Database } from '../database.ts';
import { inTransaction } from '../in-transaction.ts';
import { lockSeat, type Outcome, type SeatKey } from './seat.ts';
import { hasNoSeatLeft, seat } from './workspace-store.ts';

export type InvitedRole = Exclude<Role, 'owner'>;

export type NewWorkspaceInvitation = SeatKey & {
  readonly role: InvitedRole;
  readonly codeHash: Buffer;
  readonly expiresAtMs: number;
  /** Whom it is for; absent = whoever holds the link. */
  readonly email?: string | undefined;
};

type Shown = { readonly userId: string; readonly codeHash: Buffer; readonly nowMs: number };

const MOST_INVITATIONS = 200;

/** Answers its id. Old ones of the workspace go. */
export function inviteToWorkspace(
  db: Database,
  invitation: NewWorkspaceInvitation & { readonly nowMs: number },
): Promise<{ readonly invitationId: string } | Exclude<Outcome, 'done'>> {
  const { userId, workspaceId, role, nowMs } = invitation;
  return inTransaction(db, async (tx) => {
    const own = await lockSeat(tx, { userId, workspaceId });
    if (own === undefined) return 'not-found';
    await dropOld(tx, { workspaceId, nowMs });
    if (own.isOutside || !mayInvite(own.role, role) || (await isFull(tx, workspaceId))) return 'refused';
    const invitationId = randomUUID();
    await tx
      .insertInto('workspace_invitation')
      .values({
        invitation_id: invitationId,
        workspace_id: workspaceId,
        code_hash: invitation.codeHash,
        role,
        invited_by: userId,
        email: invitation.email?.toLowerCase() ?? null,
        expires_at_ms: invitation.expiresAtMs,
      })
      .execute();
    return { invitationId };
  });
}

export function withdrawInvitation(
  db: Database,
  { userId, workspaceId, invitationId }: SeatKey & { readonly invitationId: string },
): Promise<Outcome> {
  return inTransaction(db, async (tx) => {
    const own = await lockSeat(tx, { userId, workspaceId });
    if (own === undefined) return 'not-found';
    const found = await tx
      .selectFrom('workspace_invitation')
      .select('role')
      .where('invitation_id', '=', invitationId)
      .where('workspace_id', '=', workspaceId)
      .executeTakeFirst();
    if (found === undefined) return 'not-found';
    if (!mayInvite(own.role, found.role)) return 'refused';
    await tx.deleteFrom('workspace_invitation').where('invitation_id', '=', invitationId).execute();
    return 'done';
  });
}

export type WorkspaceInvitation = {
  readonly workspaceId: string;
  readonly name: string;
  readonly role: InvitedRole;
  readonly isMember: boolean;
};

/** What a code lets this person do now. Undefined for one that is used, old, none, or for somebody else. */
export async function findWorkspaceInvitation(
  db: Database,
  shown: Shown,
): Promise<WorkspaceInvitation | undefined> {
  const row = await goodInvitations(db, shown)
    .innerJoin('workspace', 'workspace.workspace_id', 'invitation.workspace_id')
    .leftJoin('workspace_member as own', (join) =>
      join.onRef('own.workspace_id', '=', 'invitation.workspace_id').on('own.user_id', '=', shown.userId),
    )
    .select(['invitation.workspace_id', 'invitation.role', 'workspace.name', 'own.user_id'])
    .executeTakeFirst();
  return (
    row && { workspaceId: row.workspace_id, name: row.name, role: row.role, isMember: row.user_id !== null }
  );
}

/** Uses it up: of many at once one gets in. Who is in already stays as they are, and so does the invitation. */
export function joinWorkspace(
  db: Database,
  shown: Shown,
): Promise<{ readonly workspaceId: string } | 'full' | undefined> {
  return inTransaction(db, async (tx) => {
    const found = await findWorkspaceInvitation(tx, shown);
    if (found === undefined || found.isMember) return found && { workspaceId: found.workspaceId };
    if (await hasNoSeatLeft(tx, shown.userId)) return 'full';
    const used = await tx
      .deleteFrom('workspace_invitation')
      .where('code_hash', '=', shown.codeHash)
      .returning(['workspace_id', 'role'])
      .executeTakeFirst();
    if (used === undefined) return undefined;
    await seat(tx, { userId: shown.userId, workspaceId: used.workspace_id, role: used.role });
    return { workspaceId: used.workspace_id };
  });
}

function goodInvitations(db: Database, { userId, codeHash, nowMs }: Shown) {
  return db
    .selectFrom('workspace_invitation as invitation')
    .where('code_hash', '=', codeHash)
    .where('expires_at_ms', '>', nowMs)
    .where((eb) =>
      eb.or([
        eb('invitation.email', 'is', null),
        eb.exists(
          eb
            .selectFrom('auth.user')
            .select('id')
            .where('id', '=', userId)
            .whereRef('auth.user.email', '=', 'invitation.email'),
        ),
      ]),
    );
}

async function dropOld(
  tx: Database,
  { workspaceId, nowMs }: { readonly workspaceId: string; readonly nowMs: number },
): Promise<void> {
  await tx
    .deleteFrom('workspace_invitation')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at_ms', '<=', nowMs)
    .execute();
}

async function isFull(tx: Database, workspaceId: string): Promise<boolean> {
  const { open } = await tx
    .selectFrom('workspace_invitation')
    .select((eb) => eb.fn.countAll<number>().as('open'))
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirstOrThrow();
  return Number(open) >= MOST_INVITATIONS;
}

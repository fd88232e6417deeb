import type { GroupWeek, Role, Sharing } from '@locked-in/domain';
import type { Database } from '../database.ts';
import type { SeatKey } from './seat.ts';
import type { InvitedRole } from './workspace-invitation-store.ts';

export type OwnWorkspace = {
  readonly workspaceId: string;
  readonly name: string;
  readonly role: Role;
  readonly members: number;
  readonly sharing: Sharing;
  /** Kept by a user service: who is in it is said there. */
  readonly isOutside: boolean;
};

export type Member = {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly joinedAtMs: number;
};

export type OpenInvitation = {
  readonly invitationId: string;
  readonly role: InvitedRole;
  readonly email?: string | undefined;
  readonly expiresAtMs: number;
};

export type ClosedWeek = { readonly week: string; readonly numbers?: GroupWeek | undefined };

export type WholeWorkspace = OwnWorkspace & {
  readonly people: readonly Member[];
  /** Those the caller may see: none for members and viewers. */
  readonly invitations: readonly OpenInvitation[];
  /** Newest first; without `numbers` where too few people shared. */
  readonly closedWeeks: readonly ClosedWeek[];
};

const MOST_CLOSED = 12;

/** By name. Within the person's wall, as everything here. */
export async function listWorkspaces(db: Database, userId: string): Promise<readonly OwnWorkspace[]> {
  const rows = await ownWorkspaces(db, userId)
    .orderBy('workspace.name')
    .orderBy('workspace.workspace_id')
    .execute();
  return rows.map(toOwn);
}

/** Undefined for a workspace the person is not in. */
export async function readWorkspace(
  db: Database,
  { userId, workspaceId, nowMs }: SeatKey & { readonly nowMs: number },
): Promise<WholeWorkspace | undefined> {
  const row = await ownWorkspaces(db, userId)
    .where('workspace.workspace_id', '=', workspaceId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    ...toOwn(row),
    people: await listPeople(db, workspaceId),
    invitations: await listInvitations(db, { workspaceId, nowMs }),
    closedWeeks: await listClosed(db, workspaceId),
  };
}

function ownWorkspaces(db: Database, userId: string) {
  return db
    .selectFrom('workspace')
    .innerJoin('workspace_member as own', 'own.workspace_id', 'workspace.workspace_id')
    .select(['workspace.workspace_id', 'workspace.name', 'workspace.outside_id', 'own.role'])
    .select(['own.share_level', 'own.share_from_ms', 'own.share_until_ms'])
    .select((eb) =>
      eb
        .selectFrom('workspace_member as member')
        .select(eb.fn.countAll<number>().as('count'))
        .whereRef('member.workspace_id', '=', 'workspace.workspace_id')
        .as('members'),
    )
    .where('own.user_id', '=', userId);
}

type Row = Awaited<ReturnType<ReturnType<typeof ownWorkspaces>['executeTakeFirstOrThrow']>>;

function toOwn(row: Row): OwnWorkspace {
  return {
    workspaceId: row.workspace_id,
    name: row.name,
    role: row.role,
    members: Number(row.members),
    sharing: { level: row.share_level, fromMs: row.share_from_ms, untilMs: row.share_until_ms },
    isOutside: row.outside_id !== null,
  };
}

/** Who was there first stands first. */
async function listPeople(db: Database, workspaceId: string): Promise<readonly Member[]> {
  const rows = await db
    .selectFrom('workspace_member')
    .select(['user_id', 'name', 'role', 'joined_at'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('joined_at')
    .orderBy('user_id')
    .execute();
  return rows.map(({ user_id, name, role, joined_at }) => ({
    memberId: user_id,
    name,
    role,
    joinedAtMs: joined_at.getTime(),
  }));
}

async function listInvitations(
  db: Database,
  { workspaceId, nowMs }: { readonly workspaceId: string; readonly nowMs: number },
): Promise<readonly OpenInvitation[]> {
  const rows = await db
    .selectFrom('workspace_invitation')
    .select(['invitation_id', 'role', 'email', 'expires_at_ms'])
    .where('workspace_id', '=', workspaceId)
    .where('expires_at_ms', '>', nowMs)
    .orderBy('expires_at_ms', 'desc')
    .execute();
  return rows.map(({ invitation_id, role, email, expires_at_ms }) => ({
    invitationId: invitation_id,
    role,
    expiresAtMs: expires_at_ms,
    ...(email !== null && { email }),
  }));
}

async function listClosed(db: Database, workspaceId: string): Promise<readonly ClosedWeek[]> {
  const rows = await db
    .selectFrom('workspace_week')
    .select(['week', 'numbers'])
    .where('workspace_id', '=', workspaceId)
    .orderBy('week', 'desc')
    .limit(MOST_CLOSED)
    .execute();
  return rows.map(({ week, numbers }) => ({ week, ...(numbers && { numbers }) }));
}

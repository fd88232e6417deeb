/** What somebody is in a workspace. Everybody has one owner; a viewer sees the group and never one person's week. */
export type Role = 'owner' | 'admin' | 'member' | 'viewer';

export const ROLES: readonly Role[] = ['owner', 'admin', 'member', 'viewer'];

export type Deed = 'see-group' | 'see-shared' | 'share' | 'invite' | 'manage' | 'rename' | 'end';

/**
 * Who may do what.
 *
 *                see-group  see-shared  share  invite  manage  rename  end
 *     owner          x          x         x       x       x       x     x
 *     admin          x          x         x       x       x       x
 *     member         x          x         x
 *     viewer         x
 */
const MAY: Readonly<Record<Role, readonly Deed[]>> = {
  owner: ['see-group', 'see-shared', 'share', 'invite', 'manage', 'rename', 'end'],
  admin: ['see-group', 'see-shared', 'share', 'invite', 'manage', 'rename'],
  member: ['see-group', 'see-shared', 'share'],
  viewer: ['see-group'],
};

export function mayDo(role: Role, deed: Deed): boolean {
  return MAY[role].includes(deed);
}

/** Nobody gives what they do not stand above; an owner is made by {@link mayTransfer} alone. */
export function mayInvite(by: Role, as: Role): boolean {
  return mayDo(by, 'invite') && isBelow(as, by);
}

/** Both the role somebody has and the one they get are below that of who changes it. */
export function mayChangeRole(by: Role, { from, to }: { readonly from: Role; readonly to: Role }): boolean {
  return mayDo(by, 'manage') && isBelow(from, by) && isBelow(to, by);
}

export function mayRemove(by: Role, of: Role): boolean {
  return mayDo(by, 'manage') && isBelow(of, by);
}

/** To somebody who is there: the owner becomes an admin. */
export function mayTransfer(by: Role): boolean {
  return by === 'owner';
}

/** An owner hands the workspace over first, or ends it. */
export function mayLeave(role: Role): boolean {
  return role !== 'owner';
}

/**
 * The role that a user service's word means here. What it says of its workspaces is its own to say, so that its owners
 * are admins; a word that is unknown, and none, is a member's.
 */
export function toOutsideRole(word: string | undefined): Exclude<Role, 'owner'> {
  if (word === 'owner' || word === 'admin') return 'admin';
  return word === 'viewer' ? 'viewer' : 'member';
}

function isBelow(role: Role, other: Role): boolean {
  return ROLES.indexOf(role) > ROLES.indexOf(other);
}

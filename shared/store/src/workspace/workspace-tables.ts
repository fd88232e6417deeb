import type { GroupWeek, Role, SharedWeek, SharingLevel } from '@locked-in/domain';
import type { Generated } from 'kysely';
import type { Jsonb, NullableJsonb } from '../columns.ts';

/** Who is in a workspace, what each shows there, who looked, and the numbers of the group. */
export type WorkspaceTables = {
  readonly workspace: WorkspaceTable;
  readonly workspace_member: WorkspaceMemberTable;
  readonly workspace_invitation: WorkspaceInvitationTable;
  readonly shared_week: SharedWeekTable;
  readonly withheld_session: WithheldSessionTable;
  readonly workspace_look: WorkspaceLookTable;
  readonly workspace_week: WorkspaceWeekTable;
  readonly workspace_week_person: WorkspaceWeekPersonTable;
};

type WorkspaceTable = {
  readonly workspace_id: string;
  readonly name: string;
  readonly created_at: Generated<Date>;
  /** The user service that keeps it, and what that calls it; null = kept here. */
  readonly outside_issuer: string | null;
  readonly outside_id: string | null;
};

type WorkspaceMemberTable = {
  readonly user_id: string;
  readonly workspace_id: string;
  /** The person's, which follows when it changes. */
  readonly name: string;
  readonly role: Role;
  readonly joined_at: Generated<Date>;
  readonly share_level: Generated<SharingLevel>;
  readonly share_from_ms: Generated<number>;
  readonly share_until_ms: Generated<number>;
};

type WorkspaceInvitationTable = {
  readonly invitation_id: string;
  readonly workspace_id: string;
  readonly code_hash: Buffer;
  readonly role: Exclude<Role, 'owner'>;
  readonly invited_by: string;
  /** Whom it was made for; null = whoever holds the link. */
  readonly email: string | null;
  readonly expires_at_ms: number;
};

type SharedWeekTable = {
  readonly user_id: string;
  readonly workspace_id: string;
  readonly week: string;
  readonly level: SharingLevel;
  readonly content: Jsonb<SharedWeek>;
  readonly shared_at: Generated<Date>;
};

type WithheldSessionTable = { readonly user_id: string; readonly session_id: string };

type WorkspaceLookTable = {
  /** Who was seen. */
  readonly user_id: string;
  readonly look_id: Generated<string>;
  /** null = it has ended. */
  readonly workspace_id: string | null;
  /** null = erased. */
  readonly seen_by: string | null;
  readonly seen_by_name: string | null;
  readonly week: string;
  readonly level: SharingLevel;
  readonly seen_at_ms: number;
};

type WorkspaceWeekTable = {
  readonly workspace_id: string;
  readonly week: string;
  /** null = too few people. */
  readonly numbers: NullableJsonb<GroupWeek>;
  readonly closed_at: Generated<Date>;
};

type WorkspaceWeekPersonTable = {
  readonly user_id: string;
  readonly workspace_id: string;
  readonly week: string;
  readonly shares_grades: boolean;
};

import { z } from 'zod/mini';
import { LIMITS } from './limits.ts';
import { tokenSchema } from './pairing.ts';
import { textSchema, uuidSchema } from './text.ts';

const roleSchema = z.enum(['owner', 'admin', 'member', 'viewer']);
const invitedRoleSchema = z.enum(['admin', 'member', 'viewer']);
const levelSchema = z.enum(['nothing', 'time', 'grades', 'solutions']);
const nameSchema = textSchema(LIMITS.workspaceLength).check(
  z.refine((name) => name.trim() !== '', 'must say what the workspace is called'),
);

/** A person's word on one workspace: sessions that began in [fromMs, untilMs), until then and no longer. */
export const SharingSchema = z.object({ level: levelSchema, fromMs: z.int(), untilMs: z.int() });

export const OwnWorkspaceSchema = z.object({
  workspaceId: uuidSchema,
  name: z.string(),
  role: roleSchema,
  members: z.int(),
  sharing: SharingSchema,
  /** Kept by a user service: who is in it, and as what, is said there. */
  isOutside: z.boolean(),
});
export type OwnWorkspace = z.infer<typeof OwnWorkspaceSchema>;

/** `GET /v1/workspaces`: those the person is in, by name. */
export const WorkspaceListSchema = z.object({ workspaces: z.readonly(z.array(OwnWorkspaceSchema)) });
export type WorkspaceList = z.infer<typeof WorkspaceListSchema>;

/** `POST /v1/workspaces` and `PATCH /v1/workspaces/:workspaceId`. */
export const WorkspaceNameSchema = z.strictObject({ name: nameSchema });
export const MadeWorkspaceSchema = z.object({ workspaceId: uuidSchema });
export type MadeWorkspace = z.infer<typeof MadeWorkspaceSchema>;

/** Means over the people of a group: made once, when the week is closed for everybody. */
export const GroupWeekSchema = z.object({
  week: z.string(),
  people: z.int(),
  sessions: z.int(),
  heldMs: z.number(),
  grades: z.optional(z.object({ people: z.int(), quality: z.number() })),
});

/** `GET /v1/workspaces/:workspaceId`. */
export const WorkspaceSchema = z.extend(OwnWorkspaceSchema, {
  people: z.readonly(
    z.array(
      z.object({
        memberId: uuidSchema,
        name: z.string(),
        role: roleSchema,
        joinedAtMs: z.int(),
        isMe: z.boolean(),
      }),
    ),
  ),
  /** Those who invite see them. */
  invitations: z.readonly(
    z.array(
      z.object({
        invitationId: uuidSchema,
        role: invitedRoleSchema,
        email: z.optional(z.string()),
        expiresAtMs: z.int(),
      }),
    ),
  ),
  /** Newest first; without `numbers` where too few people shared to tell of them. */
  closedWeeks: z.readonly(z.array(z.object({ week: z.string(), numbers: z.optional(GroupWeekSchema) }))),
  /** Of which anybody else shows something now, newest first; none for a viewer. */
  sharedWeeks: z.readonly(z.array(z.string())),
});
export type Workspace = z.infer<typeof WorkspaceSchema>;

/** `PATCH /v1/workspaces/:workspaceId/members/:memberId`: `owner` hands the workspace over. */
export const RoleChangeSchema = z.strictObject({ role: roleSchema });

/** `POST /v1/workspaces/:workspaceId/invitations`. With an address, it is good for the account of that address alone. */
export const NewWorkspaceInvitationSchema = z.strictObject({
  role: invitedRoleSchema,
  email: z.optional(z.email().check(z.maxLength(254))),
});
export type NewWorkspaceInvitation = z.infer<typeof NewWorkspaceInvitationSchema>;
export const WorkspaceLinkSchema = z.object({
  invitationId: uuidSchema,
  link: z.string(),
  expiresAtMs: z.int(),
  /** Handed to the mail server for the address that it is for. */
  isMailed: z.boolean(),
});
export type WorkspaceLink = z.infer<typeof WorkspaceLinkSchema>;

/** `POST /v1/workspace-invitations`, and `…/join` to use it. */
export const WorkspaceCodeSchema = z.strictObject({ code: tokenSchema });
export const ShownInvitationSchema = z.object({
  workspaceId: uuidSchema,
  name: z.string(),
  role: invitedRoleSchema,
  /** There is nothing to join: the person is in. */
  isMember: z.boolean(),
});
export type ShownInvitation = z.infer<typeof ShownInvitationSchema>;

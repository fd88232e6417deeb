import { JOIN_PATH, type WorkspaceLink } from '@locked-in/contracts';
import type { InvitedRole, NewWorkspaceInvitation, Outcome } from '@locked-in/store';
import { INVITATION_MS } from './accounts/mint-invitation.ts';
import { hashSecret, mintSecret } from './secret.ts';

type Wanted = {
  readonly userId: string;
  readonly workspaceId: string;
  readonly role: InvitedRole;
  readonly email?: string | undefined;
};

export type InviteToWorkspace = (
  invitation: NewWorkspaceInvitation & { readonly nowMs: number },
) => Promise<{ readonly invitationId: string } | Exclude<Outcome, 'done'>>;

/** A link that lets one person into one workspace, within a week. Only the code's hash is stored. */
export async function mintWorkspaceLink(
  invite: InviteToWorkspace,
  wanted: Wanted,
  { publicUrl, nowMs }: { readonly publicUrl: string; readonly nowMs: number },
): Promise<Omit<WorkspaceLink, 'isMailed'> | Exclude<Outcome, 'done'>> {
  const code = mintSecret();
  const expiresAtMs = nowMs + INVITATION_MS;
  const made = await invite({ ...wanted, codeHash: hashSecret(code), expiresAtMs, nowMs });
  return typeof made === 'string' ? made : { ...made, link: `${publicUrl}${JOIN_PATH}#${code}`, expiresAtMs };
}

import type { NewWorkspaceInvitation, SharingChoice, Workspace, WorkspaceLink } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { useLocation } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { useSending } from '../account/use-sending.ts';

export type WorkspaceChanging = {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  /** The link that was just made: it is shown once. */
  readonly link: WorkspaceLink | undefined;
  readonly isSaved: boolean;
  readonly share: (choice: SharingChoice) => void;
  readonly invite: (invitation: NewWorkspaceInvitation) => void;
  readonly withdraw: (invitationId: string) => void;
  readonly setRole: (memberId: string, role: Workspace['role']) => void;
  readonly remove: (memberId: string) => void;
  readonly leave: (memberId: string) => void;
  readonly end: () => void;
};

/** The person's word on a workspace, and what went wrong the last time. */
export function useWorkspaceChanges(workspaceId: string, reload: () => void): WorkspaceChanging {
  const { send, isBusy, problem } = useSending();
  const { route } = useLocation();
  const [link, setLink] = useState<WorkspaceLink>();
  const [isSaved, setSaved] = useState(false);
  const member = (memberId: string) => PATHS.member(workspaceId, memberId);
  const away = () => route('/workspaces');
  return {
    isBusy,
    problem,
    link,
    isSaved,
    share: (body) => {
      setSaved(false);
      send(PATHS.sharing(workspaceId), { method: 'PATCH', body }, () => {
        setSaved(true);
        reload();
      });
    },
    invite: (body) =>
      send<WorkspaceLink>(PATHS.workspaceInvitations(workspaceId), { method: 'POST', body }, (made) => {
        setLink(made);
        reload();
      }),
    withdraw: (invitationId) => {
      if (link?.invitationId === invitationId) setLink(undefined);
      send(PATHS.workspaceInvitationOf(workspaceId, invitationId), { method: 'DELETE' }, reload);
    },
    setRole: (memberId, role) => send(member(memberId), { method: 'PATCH', body: { role } }, reload),
    remove: (memberId) => send(member(memberId), { method: 'DELETE' }, reload),
    leave: (memberId) => send(member(memberId), { method: 'DELETE' }, away),
    end: () => send(PATHS.workspace(workspaceId), { method: 'DELETE' }, away),
  };
}

import * as store from '@locked-in/store';
import type { AppDeps } from './app.ts';
import type { AuthenticateDeps } from './http/authenticate.ts';
import type { WorkspaceInvitationRouteDeps } from './routes/workspace-invitations.ts';
import type { WorkspaceSharingRouteDeps } from './routes/workspace-sharing.ts';
import type { WorkspaceRouteDeps } from './routes/workspaces.ts';
import { withinWalls } from './within-walls.ts';

type WorkspaceDeps = Pick<
  AppDeps,
  Exclude<
    keyof WorkspaceRouteDeps | keyof WorkspaceInvitationRouteDeps | keyof WorkspaceSharingRouteDeps,
    keyof AuthenticateDeps | 'readPerson'
  >
>;

/** Who is in a workspace is decided at the gate; what is shown there is read within the caller's walls. */
export function toWorkspaceDeps({
  db,
  gateDb,
}: {
  readonly db: store.Database;
  readonly gateDb: store.Database;
}): WorkspaceDeps {
  const { own, ofPerson } = withinWalls(db);
  return {
    createWorkspace: (of) => store.createWorkspace(gateDb, of),
    renameWorkspace: (of) => store.renameWorkspace(gateDb, of),
    endWorkspace: (key) => store.endWorkspace(gateDb, key),
    changeRole: (of) => store.changeRole(gateDb, of),
    transferWorkspace: (of) => store.transferWorkspace(gateDb, of),
    removeMember: (of) => store.removeMember(gateDb, of),
    inviteToWorkspace: (invitation) => store.inviteToWorkspace(gateDb, invitation),
    withdrawInvitation: (of) => store.withdrawInvitation(gateDb, of),
    findWorkspaceInvitation: (shown) => store.findWorkspaceInvitation(gateDb, shown),
    joinWorkspace: (shown) => store.joinWorkspace(gateDb, shown),
    listWorkspaces: ofPerson(store.listWorkspaces),
    readWorkspace: own(store.readWorkspace),
    listSharedWeeks: own(store.listSharedWeeks),
    saveSharing: own(store.saveSharing),
    lookAtWeek: own(store.lookAtWeek),
    previewWeeks: own(store.previewWeeks),
    listLooks: ofPerson(store.listLooks),
    withholdSession: own(store.withholdSession),
    isWithheld: own(store.isWithheld),
  };
}

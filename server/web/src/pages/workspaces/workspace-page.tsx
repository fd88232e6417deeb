import '../../styles/settings-page.css';
import '../../styles/solutions-page.css';
import '../../styles/workspaces-page.css';
import type { Preview, Workspace } from '@locked-in/contracts';
import { useRoute } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { useLooking } from './use-looking.ts';
import { useWorkspaceChanges } from './use-workspace-changes.ts';
import { WORDS } from './words.ts';
import { WorkspaceView } from './workspace-view.tsx';

export function WorkspacePage() {
  const { workspaceId = '' } = useRoute().params;
  const { reading, reload } = useReading<Workspace>(PATHS.workspace(workspaceId));
  const mine = useReading<Preview>(PATHS.sharedMine(workspaceId));
  const looking = useLooking(workspaceId);
  const changing = useWorkspaceChanges(workspaceId, () => {
    reload();
    mine.reload();
  });
  useTitle(reading.kind === 'ready' ? reading.value.name : WORDS.title);
  return (
    <Shown reading={reading} what="the workspace" onRetry={reload}>
      {(workspace) => (
        <WorkspaceView
          workspace={workspace}
          preview={mine.reading.kind === 'ready' ? mine.reading.value.weeks : []}
          looking={looking}
          changing={changing}
          nowMs={Date.now()}
        />
      )}
    </Shown>
  );
}

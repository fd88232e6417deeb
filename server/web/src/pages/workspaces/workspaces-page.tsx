import '../../styles/settings-page.css';
import '../../styles/solutions-page.css';
import '../../styles/workspaces-page.css';
import type { MadeWorkspace, WorkspaceList } from '@locked-in/contracts';
import { useLocation } from 'preact-iso/router';
import { PATHS } from '../../api/paths.ts';
import { Shown } from '../../frame/shown.tsx';
import { workspaceHref } from '../../hrefs.ts';
import { useReading } from '../../use-reading.ts';
import { useTitle } from '../../use-title.ts';
import { useSending } from '../account/use-sending.ts';
import { WORDS } from './words.ts';
import { WorkspacesView } from './workspaces-view.tsx';

export function WorkspacesPage() {
  useTitle(WORDS.title);
  const { route } = useLocation();
  const { reading, reload } = useReading<WorkspaceList>(PATHS.workspaces);
  const { send, isBusy, problem } = useSending();
  const make = (name: string) =>
    send<MadeWorkspace>(PATHS.workspaces, { method: 'POST', body: { name } }, ({ workspaceId }) =>
      route(workspaceHref(workspaceId)),
    );
  return (
    <Shown reading={reading} what="your workspaces" onRetry={reload}>
      {(list) => (
        <WorkspacesView {...list} nowMs={Date.now()} isBusy={isBusy} problem={problem} onMake={make} />
      )}
    </Shown>
  );
}

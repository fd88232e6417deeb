import type { SessionSharing, WorkspaceList } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import { Part } from '../../frame/part.tsx';
import { useHasAccounts } from '../../frame/use-has-accounts.ts';
import { useReading } from '../../use-reading.ts';
import { useSending } from '../account/use-sending.ts';
import { SESSION_WORDS as WORDS } from './words.ts';

/** For who is in a workspace: keeps one session out of all of them. Nothing for anybody else. */
export function KeepOut({ sessionId }: { readonly sessionId: string }) {
  const hasAccounts = useHasAccounts();
  const { reading } = useReading<WorkspaceList>(hasAccounts ? PATHS.workspaces : undefined);
  const isInOne = reading.kind === 'ready' && reading.value.workspaces.length > 0;
  const sharing = useReading<SessionSharing>(isInOne ? PATHS.sessionSharing(sessionId) : undefined);
  const { send, isBusy, problem } = useSending();
  const [wanted, setWanted] = useState<boolean>();
  if (sharing.reading.kind !== 'ready') return null;
  const withhold = (isWithheld: boolean) => {
    setWanted(isWithheld);
    send(PATHS.sessionSharing(sessionId), { method: 'PATCH', body: { isWithheld } }, sharing.reload);
  };
  const known = sharing.reading.value.isWithheld;
  const isWithheld = problem === undefined ? (wanted ?? known) : known;
  return <KeepOutView {...{ isWithheld, isBusy, problem, withhold }} />;
}

export type KeepOutViewProps = SessionSharing & {
  readonly isBusy: boolean;
  readonly problem: string | undefined;
  readonly withhold: (isWithheld: boolean) => void;
};

export function KeepOutView({ isWithheld, isBusy, problem, withhold }: KeepOutViewProps) {
  return (
    <Part title={WORDS.workspaces} note={WORDS.workspacesNote}>
      <label class="choice">
        <input
          type="checkbox"
          checked={isWithheld}
          disabled={isBusy}
          onChange={(event) => withhold(event.currentTarget.checked)}
        />
        {WORDS.keepOut}
      </label>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
    </Part>
  );
}

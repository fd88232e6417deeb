import '../../styles/pair-page.css';
import { useState } from 'preact/hooks';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Loading, Notice } from '../../frame/notice.tsx';
import { SignedOutNotice } from '../../frame/signed-out-notice.tsx';
import { useTitle } from '../../use-title.ts';
import { PairSteps } from './pair-steps.tsx';
import { startPairing } from './start-pairing.ts';
import { useSignIn } from './use-sign-in.ts';

export function PairPage() {
  useTitle('Pair this browser');
  const state = useSignIn();
  if (state.kind === 'signing-in') return <Loading what="the link" />;
  if (state.kind === 'link-used') return <LinkUsedNotice />;
  if (state.kind === 'signed-out') return <SignedOutNotice />;
  if (state.kind === 'failed') {
    return <FailureNotice failure={state.failure} onRetry={() => location.reload()} />;
  }
  return <ReadyToPair />;
}

function ReadyToPair() {
  const [problem, setProblem] = useState<string>();
  return <PairSteps problem={problem} onPair={() => void startPairing().then(setProblem)} />;
}

export function LinkUsedNotice() {
  return (
    <Notice title="This link was used already, or is too old">
      <p>
        Each link signs in one browser and lives an hour, so that a link left in a chat or a history opens
        nothing. To get a new one:
      </p>
      <ul>
        <li>
          on the machine where Locked In runs, in its folder: <code>npm run link</code>
        </li>
        <li>
          or in a browser that is signed in: <b>Settings</b>, then <b>Link for another browser</b>.
        </li>
      </ul>
    </Notice>
  );
}

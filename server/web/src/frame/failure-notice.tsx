import type { ComponentChildren } from 'preact';
import type { Failure } from '../api/read-json.ts';
import { Notice } from './notice.tsx';
import { SignedOutNotice } from './signed-out-notice.tsx';

/** Why a page cannot be shown, and what the person can do. */
export function FailureNotice({
  failure,
  onRetry,
}: {
  readonly failure: Failure;
  readonly onRetry: () => void;
}) {
  if (failure.kind === 'signed-out') return <SignedOutNotice />;
  const retry = (
    <button type="button" class="button primary" onClick={onRetry}>
      Try again
    </button>
  );
  if (failure.kind === 'offline') return <OfflineNotice retry={retry} />;
  if (failure.code === 'not-found') return <MissingNotice />;
  return (
    <Notice title="That did not work" actions={retry}>
      <p>{failure.words}</p>
    </Notice>
  );
}

function OfflineNotice({ retry }: { readonly retry: ComponentChildren }) {
  return (
    <Notice title="Your server does not answer" actions={retry}>
      <p>
        Either this device has no network, or Locked In is not running. If it runs on this machine, start it
        with <code>npm start</code> in its folder.
      </p>
      <p>
        Nothing is lost meanwhile: the extension keeps recording and sends everything when the server is back.
      </p>
    </Notice>
  );
}

function MissingNotice() {
  return (
    <Notice
      title="There is nothing here"
      actions={
        <a class="button" href="/week">
          To this week
        </a>
      }
    >
      <p>The address is wrong, or what stood here belongs to someone else.</p>
    </Notice>
  );
}

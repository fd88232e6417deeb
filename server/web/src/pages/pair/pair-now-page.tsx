import '../../styles/pair-page.css';
import type { Device } from '@locked-in/contracts';
import { useEffect } from 'preact/hooks';
import { FailureNotice } from '../../frame/failure-notice.tsx';
import { Notice } from '../../frame/notice.tsx';
import { useTitle } from '../../use-title.ts';
import { useNewDevice } from './use-new-device.ts';

/** The extension sees the address of this page and pairs; this page only waits to hear of it from the server. */
export function PairNowPage() {
  useTitle('Pairing');
  const { device, failure, isLate } = useNewDevice();
  const isPaired = device !== undefined;
  useEffect(() => {
    if (isPaired) forgetCode();
  }, [isPaired]);
  if (device !== undefined) return <Paired device={device} />;
  if (failure !== undefined)
    return <FailureNotice failure={failure} onRetry={() => location.assign('/pair')} />;
  return <Waiting isLate={isLate} />;
}

/** A tab that comes back with its code would ask the extension to pair once more. */
function forgetCode(): void {
  history.replaceState(null, '', location.pathname);
}

export function Paired({ device }: { readonly device: Pick<Device, 'name'> }) {
  return (
    <Notice
      title="This browser is paired"
      actions={
        <a class="button primary" href="/">
          To today
        </a>
      }
    >
      <p>
        The server knows it as <b>{device.name}</b>. What next:
      </p>
      <ol class="steps">
        <li>
          <b>Declare.</b> Press the Locked In button in the toolbar, say what you will do, and start.
        </li>
        <li>
          <b>Work.</b> The button shows the minutes left. Nothing is recorded outside a session.
        </li>
        <li>
          <b>Grade it yourself.</b> Then the computed grade opens, with the evidence.
        </li>
      </ol>
    </Notice>
  );
}

export function Waiting({ isLate }: { readonly isLate: boolean }) {
  return (
    <Notice
      title="Waiting for the extension"
      actions={
        isLate && (
          <a class="button primary" href="/pair">
            Start again
          </a>
        )
      }
    >
      <p role="status">
        {isLate
          ? 'The extension has not answered. One of these is why:'
          : 'It sees this page and pairs by itself. This takes a second or two.'}
      </p>
      {isLate && (
        <ul>
          <li>It is not loaded in this browser yet. Load it, then start again.</li>
          <li>It has opened a page of its own that asks whether you trust this server. Say yes there.</li>
          <li>
            It is paired already: then it stands in <a href="/settings">Settings</a>, and you are done.
          </li>
        </ul>
      )}
    </Notice>
  );
}

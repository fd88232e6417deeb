import type { Device } from '@locked-in/contracts';
import { useEffect, useRef } from 'preact/hooks';

/** Asks before a browser's token is taken away. Open while `device` is given. */
export function RevokeDialog(props: {
  readonly device: Device | undefined;
  readonly onClose: () => void;
  readonly onRevoke: (deviceId: string) => void;
}) {
  const { device, onClose, onRevoke } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (device === undefined) dialog.current?.close();
    else dialog.current?.showModal();
  }, [device]);
  const confirm = () => {
    if (device !== undefined) onRevoke(device.deviceId);
    onClose();
  };
  return (
    <dialog ref={dialog} class="dialog" onClose={onClose} aria-labelledby="revoke-title">
      <h2 id="revoke-title">Revoke {device?.name}?</h2>
      <p>
        It can send nothing more. What it sent stays; what it has not sent yet stays in it, and arrives when
        you pair it again.
      </p>
      <div class="actions">
        <button type="button" class="button danger" onClick={confirm}>
          Revoke
        </button>
        <button type="button" class="button quiet" autofocus onClick={onClose}>
          Keep it
        </button>
      </div>
    </dialog>
  );
}

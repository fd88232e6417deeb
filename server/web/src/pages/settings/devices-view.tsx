import type { Device } from '@locked-in/contracts';
import { useState } from 'preact/hooks';
import { dayAndClock } from './day-and-clock.ts';
import { RevokeDialog } from './revoke-dialog.tsx';

export function DevicesView(props: {
  readonly devices: readonly Device[];
  readonly problem: string | undefined;
  readonly onRevoke: (deviceId: string) => void;
}) {
  const { devices, problem, onRevoke } = props;
  const [doomed, setDoomed] = useState<Device>();
  return (
    <>
      {problem !== undefined && (
        <p class="problem" role="alert">
          {problem}
        </p>
      )}
      {devices.length === 0 && <p class="muted">No browser is paired yet, so nothing can be recorded.</p>}
      {devices.length > 0 && (
        <ul class="devices">
          {devices.map((device) => (
            <DeviceRow key={device.deviceId} device={device} onRevoke={() => setDoomed(device)} />
          ))}
        </ul>
      )}
      <a class={devices.length === 0 ? 'button primary' : 'button'} href="/pair">
        Pair this browser
      </a>
      <RevokeDialog device={doomed} onClose={() => setDoomed(undefined)} onRevoke={onRevoke} />
    </>
  );
}

function DeviceRow({ device, onRevoke }: { readonly device: Device; readonly onRevoke: () => void }) {
  const { name, pairedAtMs, lastSeenAtMs } = device;
  return (
    <li class="device">
      <div>
        <p class="device-name">{name}</p>
        <p class="small muted">
          paired {dayAndClock(pairedAtMs)},{' '}
          {lastSeenAtMs === undefined ? 'not heard from yet' : `last heard from ${dayAndClock(lastSeenAtMs)}`}
        </p>
      </div>
      <button type="button" class="button quiet" onClick={onRevoke}>
        Revoke<span class="visually-hidden"> {name}</span>
      </button>
    </li>
  );
}

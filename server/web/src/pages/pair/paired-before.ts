import type { Device } from '@locked-in/contracts';

const KEY = 'paired-before';

type Paired = Pick<Device, 'deviceId' | 'pairedAtMs'>;

/** Notes which browsers were paired before the person pressed the button. */
export function rememberPaired(devices: readonly Paired[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(devices.map(keyOf)));
}

export function readPairedBefore(): readonly string[] {
  const keys: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [];
}

/** The browser that was paired since; one that was paired again counts too. */
export function newlyPaired(devices: readonly Device[], before: readonly string[]): Device | undefined {
  return devices.find((device) => !before.includes(keyOf(device)));
}

function keyOf({ deviceId, pairedAtMs }: Paired): string {
  return `${deviceId} ${pairedAtMs}`;
}

import type { Device } from '@locked-in/contracts';

const KEY = 'paired-before';

type Paired = Pick<Device, 'deviceId' | 'pairedAtMs'>;

/** Notes which browsers were paired before the person pressed the button. */
export function rememberPaired(devices: readonly Paired[]): void {
  sessionStorage.setItem(KEY, JSON.stringify(pairedKeys(devices)));
}

/** Undefined when the button was not pressed in this tab. */
export function readPairedBefore(): readonly string[] | undefined {
  const text = sessionStorage.getItem(KEY);
  const keys: unknown = text === null ? undefined : JSON.parse(text);
  return Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : undefined;
}

/** The browser that was paired since; one that was paired again counts too. */
export function newlyPaired<One extends Paired>(
  devices: readonly One[],
  before: readonly string[],
): One | undefined {
  return devices.find((device) => !before.includes(keyOf(device)));
}

export function pairedKeys(devices: readonly Paired[]): readonly string[] {
  return devices.map(keyOf);
}

function keyOf({ deviceId, pairedAtMs }: Paired): string {
  return `${deviceId} ${pairedAtMs}`;
}

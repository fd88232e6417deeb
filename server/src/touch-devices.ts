import type { Device } from './http/app-env.ts';

const EVERY_MS = 60_000;
const KEPT = 10_000;

/** Notes that a device was here, once a minute and device: "last seen" needs no more, and ingest no write per request. */
export function touchDevices(
  touch: (seen: Device & { readonly nowMs: number }) => Promise<unknown>,
  now: () => number,
): (device: Device) => Promise<void> {
  const touchedAtMs = new Map<string, number>();
  return async (device) => {
    const nowMs = now();
    if (nowMs - (touchedAtMs.get(device.deviceId) ?? Number.NEGATIVE_INFINITY) < EVERY_MS) return;
    if (touchedAtMs.size >= KEPT) touchedAtMs.clear();
    touchedAtMs.set(device.deviceId, nowMs);
    await touch({ ...device, nowMs });
  };
}

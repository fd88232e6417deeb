import type { Device, DeviceList } from '@locked-in/contracts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import type { Failure } from '../../api/read-json.ts';
import { useReading } from '../../use-reading.ts';
import { newlyPaired, pairedKeys, readPairedBefore } from './paired-before.ts';

const ASK_MS = 1_000;
const LATE_MS = 8_000;

/** Asks the server until a browser is paired that was not before. */
export function useNewDevice(): {
  readonly device: Device | undefined;
  readonly failure: Failure | undefined;
  readonly isLate: boolean;
} {
  const { reading, reload } = useReading<DeviceList>(PATHS.devices);
  const before = useRef(readPairedBefore());
  const [isLate, setLate] = useState(false);
  const devices = reading.kind === 'ready' ? reading.value.devices : undefined;
  if (devices !== undefined) before.current ??= pairedKeys(devices);
  const device = devices && newlyPaired(devices, before.current ?? []);
  const isDone = device !== undefined || (reading.kind === 'failed' && reading.failure.kind === 'signed-out');
  useEffect(() => {
    if (isDone) return undefined;
    const asking = setInterval(reload, ASK_MS);
    return () => clearInterval(asking);
  }, [isDone, reload]);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return { device, failure: reading.kind === 'failed' ? reading.failure : undefined, isLate };
}

import type { Device, DeviceList } from '@locked-in/contracts';
import { useEffect, useState } from 'preact/hooks';
import { PATHS } from '../../api/paths.ts';
import type { Failure } from '../../api/read-json.ts';
import { useReading } from '../../use-reading.ts';
import { newlyPaired, readPairedBefore } from './paired-before.ts';

const ASK_MS = 1_000;
const LATE_MS = 8_000;

/** Asks the server until a browser is paired that was not before. */
export function useNewDevice(): {
  readonly device: Device | undefined;
  readonly failure: Failure | undefined;
  readonly isLate: boolean;
} {
  const { reading, reload } = useReading<DeviceList>(PATHS.devices);
  const [before] = useState(readPairedBefore);
  const [isLate, setLate] = useState(false);
  const device = reading.kind === 'ready' ? newlyPaired(reading.value.devices, before) : undefined;
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

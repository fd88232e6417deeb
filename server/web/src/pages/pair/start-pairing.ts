import type { DeviceList, PairingLink } from '@locked-in/contracts';
import { failureWords } from '../../api/failure-words.ts';
import { PATHS } from '../../api/paths.ts';
import { readJson } from '../../api/read-json.ts';
import { rememberPaired } from './paired-before.ts';

/** The extension sees this address and pairs. It must be a whole navigation: the extension listens to those. */
const PAIR_NOW_PATH = '/pair/now';

/** Leaves this page when all went well; otherwise says what went wrong. */
export async function startPairing(): Promise<string | undefined> {
  const devices = await readJson<DeviceList>(PATHS.devices);
  if (!devices.ok) return failureWords(devices.failure);
  const link = await readJson<PairingLink>(PATHS.pairing, { method: 'POST' });
  if (!link.ok) return failureWords(link.failure);
  rememberPaired(devices.value.devices);
  location.assign(`${PAIR_NOW_PATH}#${link.value.code}`);
  return undefined;
}

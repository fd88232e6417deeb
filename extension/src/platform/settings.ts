import type { Pairing, PrivacyLevel } from '../messages.ts';
import { readStored, writeStored } from './stored.ts';

/** Where to send, and with what. Never leaves this browser other than to `serverUrl`. */
export type Access = { readonly serverUrl: string; readonly token: string };

export async function readPrivacy(): Promise<PrivacyLevel> {
  return (await readStored('privacy')) ?? 'title';
}

/** This browser's own id, minted once and kept when it is paired again. */
export async function readDeviceId(): Promise<string> {
  const known = await readStored('deviceId');
  if (known) return known;
  const deviceId = crypto.randomUUID();
  await writeStored({ deviceId });
  return deviceId;
}

export function readPairing(): Promise<Pairing | undefined> {
  return readStored('pairing');
}

/** Absent when not paired or when the server has revoked this browser. */
export async function readAccess(): Promise<Access | undefined> {
  const [pairing, token] = await Promise.all([readPairing(), readStored('token')]);
  return pairing && token && !pairing.isRevoked ? { serverUrl: pairing.serverUrl, token } : undefined;
}

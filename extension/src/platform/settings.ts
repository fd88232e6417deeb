import type { NeverLists } from '../keeping-messages.ts';
import type { Pairing, PrivacyLevel } from '../messages.ts';
import { browser } from './browser.ts';
import { readStored, removeStored, writeStored } from './stored.ts';

/** Where to send, and with what. Never leaves this browser other than to `serverUrl`. */
export type Access = { readonly serverUrl: string; readonly token: string };

export async function readPrivacy(): Promise<PrivacyLevel> {
  return (await readStored('privacy')) ?? 'title';
}

export async function readNeverLists(): Promise<NeverLists> {
  return (await readStored('neverLists')) ?? { record: [], title: [] };
}

/** When the person said yes to recording; absent before. */
export function readConsent(): Promise<number | undefined> {
  return readStored('consent');
}

/** This browser's own id, minted once and kept when it is paired again. */
export async function readDeviceId(): Promise<string> {
  return (await readStored('deviceId')) ?? mintDeviceId();
}

export async function mintDeviceId(): Promise<string> {
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

/** The server knows this browser no longer. What was recorded stays until it is paired again. */
export async function revokePairing(): Promise<void> {
  const pairing = await readPairing();
  await removeStored('token');
  if (pairing) await writeStored({ pairing: { ...pairing, isRevoked: true } });
}

/** Scripts of ours in other sites' pages, should there ever be any, never see the storage. Chromium only. */
export async function keepFromSites(): Promise<void> {
  const area: object = browser.storage.local;
  if (!('setAccessLevel' in area) || typeof area.setAccessLevel !== 'function') return;
  await area.setAccessLevel({ accessLevel: 'TRUSTED_CONTEXTS' });
}

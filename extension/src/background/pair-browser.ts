import type { Pairing } from '../messages.ts';
import { type ServerAnswer, type ServerRequest, textIn } from '../platform/server.ts';
import { readPairingLink } from './pairing-link.ts';

export type PairingDeps = {
  readonly ask: (server: { readonly serverUrl: string }, request: ServerRequest) => Promise<ServerAnswer>;
  readonly readDeviceId: () => Promise<string>;
  /** Another id for this browser: the one it had belongs to another person on that server. */
  readonly newDeviceId: () => Promise<string>;
  readonly deviceName: string;
  readonly save: (paired: Paired) => Promise<void>;
};

export type Paired = { readonly pairing: Pairing; readonly token: string };

/** Turns a link into a token. Answers words for the person if it could not. */
export async function pairBrowser(link: string, deps: PairingDeps): Promise<string | undefined> {
  const parts = readPairingLink(link);
  if ('problem' in parts) return parts.problem;
  const first = await redeem(parts, await deps.readDeviceId(), deps);
  const isTaken = first.kind === 'refused' && first.code === 'conflict';
  const answer = isTaken ? await redeem(parts, await deps.newDeviceId(), deps) : first;
  return answer.kind === 'answered' ? keepPairing(parts.serverUrl, answer.body, deps) : answer.reason;
}

function redeem(
  { serverUrl, code }: { readonly serverUrl: string; readonly code: string },
  deviceId: string,
  { ask, deviceName }: PairingDeps,
): Promise<ServerAnswer> {
  const body = { code, deviceId, name: deviceName };
  return ask({ serverUrl }, { path: '/v1/devices', method: 'POST', body });
}

/** Takes a token as a server gave it, whichever way it was asked. Answers words for the person if there is none in it. */
export async function keepPairing(
  serverUrl: string,
  body: unknown,
  deps: Pick<PairingDeps, 'save'>,
): Promise<string | undefined> {
  const [deviceId, token] = [textIn(body, 'deviceId'), textIn(body, 'token')];
  if (!deviceId || !token) return 'The server’s answer was not understood. Is it the newest version?';
  const webUrl = textIn(body, 'webUrl') ?? serverUrl;
  await deps.save({ pairing: { serverUrl, webUrl, deviceId, isRevoked: false }, token });
  return undefined;
}

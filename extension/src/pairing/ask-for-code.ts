import { DEVICE_GRANT, DevicePairingSchema, DeviceTokenErrorSchema } from '@locked-in/contracts';
import { type ServerAnswer, type ServerRequest, toAnswer } from '../platform/server.ts';
import { NOT_UNDERSTOOD, type WaitingCode } from './code-pairing.ts';

type AskServer = (
  server: { readonly serverUrl: string },
  request: ServerRequest,
  read?: (response: Response) => Promise<ServerAnswer>,
) => Promise<ServerAnswer>;

export type AskedBy = { readonly deviceId: string; readonly name: string };

const NO_CODES = 'This server does not pair by code. Use a pairing link, or update the server.';

/** Asks a server for a code to show. Answers words for the person if there is none. */
export async function askForCode(
  serverUrl: string,
  { deviceId, name }: AskedBy,
  { askServer, now }: { readonly askServer: AskServer; readonly now: () => number },
): Promise<WaitingCode | { readonly problem: string }> {
  const verifier = toBase64Url(crypto.getRandomValues(new Uint8Array(32)));
  const answer = await askServer(
    { serverUrl },
    {
      path: '/v1/device-pairings',
      method: 'POST',
      body: { device_id: deviceId, name, code_challenge: await toChallenge(verifier) },
    },
  );
  if (answer.kind !== 'answered') {
    const isUnknown = answer.kind === 'refused' && answer.code === 'not-found';
    return { problem: isUnknown ? NO_CODES : answer.reason };
  }
  const { data: given } = DevicePairingSchema.safeParse(answer.body);
  if (given === undefined || !isPage(given.verification_uri) || !isPage(given.verification_uri_complete))
    return { problem: NOT_UNDERSTOOD };
  const intervalMs = Math.max(given.interval, 1) * 1000;
  return {
    kind: 'waiting',
    serverUrl,
    deviceCode: given.device_code,
    verifier,
    userCode: given.user_code,
    page: given.verification_uri,
    pageWithCode: given.verification_uri_complete,
    expiresAtMs: now() + given.expires_in * 1000,
    intervalMs,
    nextAskAtMs: now() + intervalMs,
    failures: 0,
  };
}

/** Has the person decided? */
export function askForToken(
  { serverUrl, deviceCode, verifier }: WaitingCode,
  askServer: AskServer,
): Promise<ServerAnswer> {
  const body = { grant_type: DEVICE_GRANT, device_code: deviceCode, code_verifier: verifier };
  return askServer({ serverUrl }, { path: '/v1/device-pairings/token', method: 'POST', body }, readGrant);
}

/** "Not yet" and "no" come with 400 and an `error` of OAuth's. */
async function readGrant(response: Response): Promise<ServerAnswer> {
  if (response.status !== 400) return toAnswer(response);
  const body: unknown = await response.clone().json();
  const { data } = DeviceTokenErrorSchema.safeParse(body);
  return data === undefined ? toAnswer(response) : { kind: 'refused', code: data.error, reason: '' };
}

function isPage(address: string): boolean {
  return /^https?:$/.test(URL.parse(address)?.protocol ?? '');
}

async function toChallenge(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  return toBase64Url(new Uint8Array(digest));
}

function toBase64Url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

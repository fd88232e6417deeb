import { randomInt } from 'node:crypto';
import {
  type DevicePairing,
  DevicePairingRequestSchema,
  type DeviceTokenError,
  DeviceTokenRequestSchema,
  PAIR_DEVICE_PATH,
  PairingDecisionSchema,
  type PairResponse,
  toShownCode,
  USER_CODE_LENGTH,
  USER_CODE_LETTERS,
  userCodeSchema,
  type WaitingDevice,
} from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import type { AppEnv, PersonEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, freshOnly, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { limitAttempts } from '../http/limit-attempts.ts';
import { limitRequests } from '../http/limit-requests.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { hashSecret, mintSecret } from '../secret.ts';

const LIFE_MS = 10 * 60_000;
const INTERVAL_SECONDS = 5;
const WRONG_CODES_A_MINUTE = 5;
/** By address: a classroom pairs at once, each browser asking every five seconds. */
const STARTS_A_MINUTE = 60;
const POLLS_A_MINUTE = 720;
/** Of 20^8 codes two meet once in years; three meetings in a row are a broken source of chance. */
const TRIES = 3;

type Stored = {
  readonly deviceCodeHash: Buffer;
  readonly userCode: string;
  readonly deviceId: string;
  readonly name: string;
  readonly challenge: Buffer;
  readonly nowMs: number;
  readonly expiresAtMs: number;
  readonly intervalSeconds: number;
};

type Polled =
  | { readonly kind: 'paired'; readonly userId: string; readonly deviceId: string; readonly name: string }
  | { readonly kind: 'pending' | 'slow-down' | 'expired' | 'denied' | 'invalid' | 'device-taken' };

export type DevicePairingRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    /** False when the user code is taken. */
    readonly createDevicePairing: (pairing: Stored) => Promise<boolean>;
    readonly pollDevicePairing: (poll: {
      deviceCodeHash: Buffer;
      challenge: Buffer;
      tokenHash: Buffer;
      nowMs: number;
    }) => Promise<Polled>;
    readonly findWaitingDevice: (code: {
      userCode: string;
      nowMs: number;
    }) => Promise<WaitingDevice | undefined>;
    /** False when nothing waits under this code any more. */
    readonly decideDevicePairing: (decision: {
      userId: string;
      userCode: string;
      decision: 'approved' | 'denied';
      nowMs: number;
    }) => Promise<boolean>;
  };

/** Pairing by a code that the browser shows and its person confirms elsewhere (RFC 8628). */
export function devicePairingRoutes(deps: DevicePairingRouteDeps) {
  const wrongCodes = limitAttempts(deps, 'device-code', WRONG_CODES_A_MINUTE);
  const starts = limitRequests(deps, { name: 'pairing', points: STARTS_A_MINUTE, seconds: 60 });
  const polls = limitRequests(deps, { name: 'pairing-poll', points: POLLS_A_MINUTE, seconds: 60 });
  return new Hono<AppEnv>()
    .post('/v1/device-pairings', starts, (c) => start(c, deps))
    .post('/v1/device-pairings/token', polls, (c) => poll(c, deps))
    .get('/v1/device-pairings/codes/:userCode', personOnly(deps), freshOnly(deps), wrongCodes, async (c) => {
      const userCode = readCode(c);
      const waiting = userCode && (await deps.findWaitingDevice({ userCode, nowMs: deps.now() }));
      return waiting ? c.json(waiting) : problem(c, 'not-found');
    })
    .post('/v1/device-pairings/codes/:userCode', personOnly(deps), freshOnly(deps), wrongCodes, (c) =>
      decide(c, deps),
    );
}

async function start(c: Context<AppEnv>, deps: DevicePairingRouteDeps): Promise<Response> {
  const body = await readJson(c, DevicePairingRequestSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const deviceCode = mintSecret();
  const userCode = await keep(deps, {
    deviceCodeHash: hashSecret(deviceCode),
    deviceId: body.value.device_id,
    name: body.value.name,
    challenge: Buffer.from(body.value.code_challenge, 'base64url'),
    nowMs: deps.now(),
    expiresAtMs: deps.now() + LIFE_MS,
    intervalSeconds: INTERVAL_SECONDS,
  });
  const page = `${deps.publicUrl}${PAIR_DEVICE_PATH}`;
  return c.json({
    device_code: deviceCode,
    user_code: toShownCode(userCode),
    verification_uri: page,
    verification_uri_complete: `${page}#${toShownCode(userCode)}`,
    expires_in: LIFE_MS / 1000,
    interval: INTERVAL_SECONDS,
  } satisfies DevicePairing);
}

async function keep(deps: DevicePairingRouteDeps, pairing: Omit<Stored, 'userCode'>): Promise<string> {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const userCode = mintUserCode();
    if (await deps.createDevicePairing({ ...pairing, userCode })) return userCode;
  }
  throw new Error('every user code that was tried is taken');
}

function mintUserCode(): string {
  const letters = Array.from(
    { length: USER_CODE_LENGTH },
    () => USER_CODE_LETTERS[randomInt(USER_CODE_LETTERS.length)],
  );
  return letters.join('');
}

const ERRORS: Readonly<Record<Exclude<Polled['kind'], 'paired'>, DeviceTokenError>> = {
  pending: 'authorization_pending',
  'slow-down': 'slow_down',
  expired: 'expired_token',
  denied: 'access_denied',
  invalid: 'invalid_grant',
  'device-taken': 'invalid_grant',
};

async function poll(c: Context<AppEnv>, deps: DevicePairingRouteDeps): Promise<Response> {
  const body = await readJson(c, DeviceTokenRequestSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const token = mintSecret();
  const polled = await deps.pollDevicePairing({
    deviceCodeHash: hashSecret(body.value.device_code),
    challenge: hashSecret(body.value.code_verifier),
    tokenHash: hashSecret(token),
    nowMs: deps.now(),
  });
  if (polled.kind !== 'paired') return c.json({ error: ERRORS[polled.kind] }, 400);
  const { userId, name } = polled;
  noteSecurity(c, deps, { whose: { userId }, kind: 'device-paired', detail: { name, by: 'code' } });
  return c.json({ deviceId: polled.deviceId, token, webUrl: deps.publicUrl } satisfies PairResponse);
}

async function decide(c: Context<PersonEnv>, deps: DevicePairingRouteDeps): Promise<Response> {
  const body = await readJson(c, PairingDecisionSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const userCode = readCode(c);
  if (userCode === undefined) return problem(c, 'not-found');
  const decision = { ...c.get('person'), ...body.value, userCode, nowMs: deps.now() };
  return (await deps.decideDevicePairing(decision)) ? c.body(null, 204) : problem(c, 'not-found');
}

function readCode(c: Context): string | undefined {
  return userCodeSchema.safeParse(c.req.param('userCode')).data;
}

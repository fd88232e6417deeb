import { z } from 'zod/mini';
import { tokenSchema } from './pairing.ts';
import { textSchema, uuidSchema } from './text.ts';

export const userCodeSchema = z.string().check(z.regex(/^[BCDFGHJKLMNPQRSTVWXZ]{8}$/));

/** Where a person types or compares the code; `#code` may come with the address. */
export const PAIR_DEVICE_PATH = '/pair/device';
export const DEVICE_GRANT = 'urn:ietf:params:oauth:grant-type:device_code';

/**
 * `POST /v1/device-pairings`: a browser asks to be paired and is given a code to show. `code_challenge` is the SHA-256,
 * base64url, of a verifier that it keeps: only who shows that one is answered.
 */
export const DevicePairingRequestSchema = z.strictObject({
  device_id: uuidSchema,
  name: textSchema(100).check(z.minLength(1)),
  code_challenge: tokenSchema,
});
export const DevicePairingSchema = z.object({
  device_code: tokenSchema,
  user_code: z.string(),
  verification_uri: z.string(),
  verification_uri_complete: z.string(),
  /** Seconds. */
  expires_in: z.int(),
  /** Seconds between two questions. */
  interval: z.int(),
});
export type DevicePairing = z.infer<typeof DevicePairingSchema>;

/** `POST /v1/device-pairings/token`: has the person decided? A yes is a `PairResponse`, all else one of these, with 400. */
export const DeviceTokenRequestSchema = z.strictObject({
  grant_type: z.literal(DEVICE_GRANT),
  device_code: tokenSchema,
  code_verifier: tokenSchema,
});
export const DeviceTokenErrorSchema = z.object({
  error: z.enum(['authorization_pending', 'slow_down', 'expired_token', 'access_denied', 'invalid_grant']),
});
export type DeviceTokenError = z.infer<typeof DeviceTokenErrorSchema>['error'];

/** `GET /v1/device-pairings/codes/:userCode`: what a person sees before they decide. */
export const WaitingDeviceSchema = z.object({
  name: z.string(),
  userCode: userCodeSchema,
  askedAtMs: z.int(),
  expiresAtMs: z.int(),
});
export type WaitingDevice = z.infer<typeof WaitingDeviceSchema>;

/** `POST` to the same. */
export const PairingDecisionSchema = z.strictObject({ decision: z.enum(['approved', 'denied']) });

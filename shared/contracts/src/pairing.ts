import { z } from 'zod/mini';
import { textSchema, uuidSchema } from './text.ts';

/** 256 random bits, base64url. */
export const tokenSchema = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/));

/** `POST /v1/devices`: a pairing link's code becomes a device token, once. The browser mints its own device id. */
export const PairRequestSchema = z.strictObject({
  code: tokenSchema,
  deviceId: uuidSchema,
  name: textSchema(100),
});
export const PairResponseSchema = z.object({ deviceId: uuidSchema, token: tokenSchema, webUrl: z.string() });
export type PairResponse = z.infer<typeof PairResponseSchema>;

/** `POST /v1/sign-in`: the same code signs this browser into the web pages, once. */
export const SignInRequestSchema = z.strictObject({ code: tokenSchema });

/** `POST /v1/pairing`: a signed-in person asks for a link for one more browser. */
export const PairingLinkSchema = z.object({ link: z.string(), code: tokenSchema, expiresAtMs: z.int() });

export const DeviceSchema = z.object({
  deviceId: uuidSchema,
  name: z.string(),
  pairedAtMs: z.int(),
  lastSeenAtMs: z.optional(z.int()),
});
export const DeviceListSchema = z.object({ devices: z.array(DeviceSchema) });

export type PairingLink = z.infer<typeof PairingLinkSchema>;
export type Device = z.infer<typeof DeviceSchema>;
export type DeviceList = z.infer<typeof DeviceListSchema>;

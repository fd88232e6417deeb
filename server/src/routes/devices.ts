import { PairRequestSchema, type PairResponse } from '@locked-in/contracts';
import { type Context, Hono } from 'hono';
import type { AppEnv } from '../http/app-env.ts';
import { type AuthenticateDeps, personOnly } from '../http/authenticate.ts';
import { readJson } from '../http/body.ts';
import { limitAttempts } from '../http/limit-attempts.ts';
import { type NoteSecurityDeps, noteSecurity } from '../http/note-security.ts';
import { problem } from '../http/problem.ts';
import { isUuid, SMALL_BODY_BYTES } from '../http/request-parts.ts';
import { hashSecret, mintSecret } from '../secret.ts';

type DeviceOfPerson = { readonly userId: string; readonly deviceId: string };

export type ListedDevice = {
  readonly deviceId: string;
  readonly name: string;
  readonly pairedAtMs: number;
  readonly lastSeenAtMs?: number | undefined;
};

type Redeemed =
  | { readonly kind: 'paired'; readonly userId: string }
  | { readonly kind: 'link-used' }
  | { readonly kind: 'device-taken' };

export type DeviceRouteDeps = AuthenticateDeps &
  NoteSecurityDeps & {
    readonly redeemForDevice: (pairing: {
      codeHash: Buffer;
      deviceId: string;
      name: string;
      tokenHash: Buffer;
      nowMs: number;
    }) => Promise<Redeemed>;
    readonly listDevices: (userId: string) => Promise<readonly ListedDevice[]>;
    /** Answers its name; undefined when the person has no such device. */
    readonly revokeDevice: (device: DeviceOfPerson) => Promise<string | undefined>;
    /** Ends the open streams of a device that may read no longer. */
    readonly closeStreams: (device: DeviceOfPerson) => void;
  };

/** Pairing a browser with the code of a link, and a person's list of paired browsers. */
export function deviceRoutes(deps: DeviceRouteDeps) {
  return new Hono<AppEnv>()
    .post('/v1/devices', limitAttempts(deps, 'device-link'), (c) => pair(c, deps))
    .get('/v1/devices', personOnly(deps), async (c) =>
      c.json({ devices: await deps.listDevices(c.get('person').userId) }),
    )
    .delete('/v1/devices/:deviceId', personOnly(deps), async (c) => {
      const device = { ...c.get('person'), deviceId: c.req.param('deviceId') };
      const name = isUuid(device.deviceId) ? await deps.revokeDevice(device) : undefined;
      if (name === undefined) return problem(c, 'not-found');
      deps.closeStreams(device);
      noteSecurity(c, deps, { whose: c.get('person'), kind: 'device-revoked', detail: { name } });
      return c.body(null, 204);
    });
}

async function pair(c: Context<AppEnv>, deps: DeviceRouteDeps): Promise<Response> {
  const body = await readJson(c, PairRequestSchema, SMALL_BODY_BYTES);
  if (!('value' in body)) return body;
  const { code, deviceId, name } = body.value;
  const token = mintSecret();
  const redeemed = await deps.redeemForDevice({
    codeHash: hashSecret(code),
    deviceId,
    name,
    tokenHash: hashSecret(token),
    nowMs: deps.now(),
  });
  if (redeemed.kind === 'link-used') return problem(c, 'link-used');
  if (redeemed.kind === 'device-taken') return problem(c, 'conflict');
  const { userId } = redeemed;
  noteSecurity(c, deps, { whose: { userId }, kind: 'device-paired', detail: { name, by: 'link' } });
  return c.json({ deviceId, token, webUrl: deps.publicUrl } satisfies PairResponse, 201);
}

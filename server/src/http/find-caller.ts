import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { hashSecret } from '../secret.ts';
import type { Caller, Device, SignInCaller, TokenCaller } from './app-env.ts';

export type FindCallerDeps = {
  readonly findDevice: (tokenHash: Buffer) => Promise<Device | undefined>;
  /** By the cookies among these headers. */
  readonly findSignIn: (headers: Headers) => Promise<SignInCaller | undefined>;
  /** By an access token of an outside user service; nobody where none is trusted. */
  readonly findTokenHolder: (token: string) => Promise<TokenCaller | undefined>;
};

/**
 * Who a request comes from, now: the one place that knows. A request with a token is its device's or its holder's and
 * nobody else's, whatever cookie comes along.
 */
export async function findCaller(c: Context, deps: FindCallerDeps): Promise<Caller | undefined> {
  if (c.req.header('authorization') === undefined) return deps.findSignIn(c.req.raw.headers);
  const token = readBearer(c);
  if (token === undefined) return undefined;
  if (!DEVICE_TOKEN.test(token)) return deps.findTokenHolder(token);
  const tokenHash = hashSecret(token);
  const device = await deps.findDevice(tokenHash);
  return device && { by: 'device', userId: device.userId, deviceId: device.deviceId, tokenHash };
}

const DEVICE_TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Node drops a second Authorization header silently; whoever sends two means to be seen as two. */
function readBearer(c: Context): string | undefined {
  const { incoming }: Partial<HttpBindings> = c.env ?? {};
  const sent = incoming?.rawHeaders.filter((text) => text.toLowerCase() === 'authorization') ?? [];
  if (sent.length > 1) return undefined;
  return /^Bearer ([A-Za-z0-9_.-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1];
}

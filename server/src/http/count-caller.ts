import type { Context } from 'hono';
import type { Counted } from '../limits/limiter.ts';
import type { Limits } from '../limits/open-limits.ts';
import type { Caller } from './app-env.ts';
import { clientSource } from './client-address.ts';
import { type NoteSecurityDeps, noteSecurity } from './note-security.ts';
import { problem } from './problem.ts';
import { toDeviceRateHeaders, toRateHeaders } from './rate-headers.ts';
import { tooMany } from './too-many.ts';

export type CountCallerDeps = NoteSecurityDeps & { readonly limits: Limits };

/** Counts a request of somebody we know; answers one that is too many. */
export async function countCaller(
  c: Context,
  deps: CountCallerDeps,
  caller: Caller,
): Promise<Response | undefined> {
  const isDevice = caller.by === 'device';
  const counted = isDevice
    ? await deps.limits.devices.count(caller.deviceId)
    : await deps.limits.people.count(caller.userId);
  if (counted.isRefused) return slowDown(c, deps, { caller, counted });
  const headers = isDevice ? toDeviceRateHeaders(counted) : toRateHeaders(counted);
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
  return undefined;
}

type Refused = { readonly caller: Caller; readonly counted: Counted };

/** The person is told, but not each time. */
async function slowDown(c: Context, deps: CountCallerDeps, { caller, counted }: Refused): Promise<Response> {
  const { userId } = caller;
  const told = await deps.limits.tellings.count(userId);
  if (!told.isRefused) noteSecurity(c, deps, { whose: { userId }, kind: 'slowed-down' });
  return tooMany(c, counted);
}

/** An address from which too many came whom nobody knows is not looked at for the rest of the minute. */
export async function refuseStranger(c: Context, deps: CountCallerDeps): Promise<Response | undefined> {
  const { strangers } = deps.limits;
  const address = clientSource(c, deps.trustedProxies);
  return (await strangers.isSpent(address)) ? tooMany(c, await strangers.count(address)) : undefined;
}

/** Nobody we know: 401, or 429 where there were too many. */
export async function unauthorized(c: Context, deps: CountCallerDeps): Promise<Response> {
  const counted = await deps.limits.strangers.count(clientSource(c, deps.trustedProxies));
  if (counted.isRefused) return tooMany(c, counted);
  return problem(c, 'unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

import type { Context, MiddlewareHandler } from 'hono';
import type { Caller, DeviceEnv, PersonEnv, Reader, ReaderEnv } from './app-env.ts';
import { type CountCallerDeps, countCaller, refuseStranger, unauthorized } from './count-caller.ts';
import { type FindCallerDeps, findCaller } from './find-caller.ts';
import { problem } from './problem.ts';
import { isJson } from './request-parts.ts';
import { isSameOrigin } from './same-origin.ts';

export type AuthenticateDeps = FindCallerDeps &
  CountCallerDeps & {
    readonly publicUrl: string;
  };

/** How long after signing in what asks for it may be done. */
export const FRESH_MS = 10 * 60 * 1000;

/** Lets in a device by its bearer token, and nobody else. */
export function deviceOnly(deps: AuthenticateDeps): MiddlewareHandler<DeviceEnv> {
  return async (c, next) => {
    if (c.req.header('authorization') === undefined) return unauthorized(c, deps);
    const caller = await letIn(c, deps);
    if (caller instanceof Response) return caller;
    if (caller.by !== 'device') return problem(c, 'forbidden');
    c.set('device', { userId: caller.userId, deviceId: caller.deviceId });
    c.set('caller', caller);
    return next();
  };
}

/**
 * Lets in a person by cookie or by their user service's token; a device's token is told that it may not. Writes by
 * cookie must come from our own pages.
 */
export function personOnly(deps: AuthenticateDeps): MiddlewareHandler<PersonEnv> {
  return async (c, next) => {
    const caller = await letIn(c, deps);
    if (caller instanceof Response) return caller;
    if (caller.by === 'device') return problem(c, 'forbidden');
    if (!isRead(c)) {
      if (caller.by === 'sign-in' && !isSameOrigin(c, deps.publicUrl)) return problem(c, 'forbidden');
      if (!isJson(c)) return problem(c, 'unsupported-media');
    }
    c.set('person', { userId: caller.userId });
    c.set('caller', caller);
    return next();
  };
}

/** After {@link personOnly}, for what a borrowed browser must not do: only soon after the person has signed in. */
export function freshOnly(deps: AuthenticateDeps): MiddlewareHandler<PersonEnv> {
  return (c, next) =>
    isFresh(c.get('caller'), deps.now()) ? next() : Promise.resolve(problem(c, 'sign-in-again'));
}

/** Lets in either, to read. */
export function readerOnly(deps: AuthenticateDeps): MiddlewareHandler<ReaderEnv> {
  return async (c, next) => {
    const caller = await letIn(c, deps);
    if (caller instanceof Response) return caller;
    c.set('reader', toReader(caller));
    c.set('caller', caller);
    return next();
  };
}

/** Who calls, counted; or the answer to somebody nobody knows, or who asks too much. */
async function letIn(c: Context, deps: AuthenticateDeps): Promise<Caller | Response> {
  const refused = await refuseStranger(c, deps);
  if (refused !== undefined) return refused;
  const caller = await findCaller(c, deps);
  if (caller === undefined) return unauthorized(c, deps);
  return (await countCaller(c, deps, caller)) ?? caller;
}

/** A pairing link cannot be asked for again, and a token is young by itself. */
export function isFresh(caller: Caller | undefined, nowMs: number): boolean {
  if (caller?.by === 'token') return true;
  return caller?.by === 'sign-in' && nowMs - (caller.signedInAtMs ?? nowMs) <= FRESH_MS;
}

function toReader(caller: Caller): Reader {
  return { userId: caller.userId, ...(caller.by === 'device' && { deviceId: caller.deviceId }) };
}

function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import { hashSecret } from '../secret.ts';
import type { Device, DeviceEnv, Person, PersonEnv, Reader, ReaderEnv } from './app-env.ts';
import { problem } from './problem.ts';
import { isJson } from './request-parts.ts';
import { isSameOrigin } from './same-origin.ts';

export const SIGN_IN_COOKIE = 'locked_in';

export type AuthenticateDeps = {
  readonly now: () => number;
  readonly publicUrl: string;
  readonly findDevice: (tokenHash: Buffer) => Promise<Device | undefined>;
  readonly findSignedIn: (sessionHash: Buffer, nowMs: number) => Promise<Person | undefined>;
};

/** Lets in a device by its bearer token, and nobody else. */
export function deviceOnly(deps: AuthenticateDeps): MiddlewareHandler<DeviceEnv> {
  return async (c, next) => {
    const device = await findBearer(c, deps);
    if (device === undefined) return unauthorized(c);
    c.set('device', device);
    c.set('owner', device);
    return next();
  };
}

/** Lets in a signed-in person by cookie; a device's token is told that it may not. Writes must come from our own pages. */
export function personOnly(deps: AuthenticateDeps): MiddlewareHandler<PersonEnv> {
  return async (c, next) => {
    if (c.req.header('authorization') !== undefined) {
      return (await findBearer(c, deps)) === undefined ? unauthorized(c) : problem(c, 'forbidden');
    }
    const person = await findCookie(c, deps);
    if (person === undefined) return unauthorized(c);
    if (!isRead(c)) {
      if (!isSameOrigin(c, deps.publicUrl)) return problem(c, 'forbidden');
      if (!isJson(c)) return problem(c, 'unsupported-media');
    }
    c.set('person', person);
    c.set('owner', person);
    return next();
  };
}

/** Lets in either, to read. */
export function readerOnly(deps: AuthenticateDeps): MiddlewareHandler<ReaderEnv> {
  return async (c, next) => {
    const reader = await findReader(c, deps);
    if (reader === undefined) return unauthorized(c);
    c.set('reader', reader);
    c.set('owner', reader);
    return next();
  };
}

/** Who the request's own token or cookie belongs to, now. */
export function findReader(c: Context, deps: AuthenticateDeps): Promise<Reader | undefined> {
  return c.req.header('authorization') === undefined ? findCookie(c, deps) : findBearer(c, deps);
}

async function findBearer(c: Context, deps: AuthenticateDeps): Promise<Device | undefined> {
  const token = /^Bearer ([A-Za-z0-9_-]{43})$/i.exec(c.req.header('authorization') ?? '')?.[1];
  return token === undefined ? undefined : deps.findDevice(hashSecret(token));
}

async function findCookie(c: Context, deps: AuthenticateDeps): Promise<Person | undefined> {
  const secret = getCookie(c, SIGN_IN_COOKIE);
  return secret === undefined ? undefined : deps.findSignedIn(hashSecret(secret), deps.now());
}

function isRead(c: Context): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

function unauthorized(c: Context): Response {
  return problem(c, 'unauthorized', { headers: { 'WWW-Authenticate': 'Bearer' } });
}

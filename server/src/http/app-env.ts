import type { HttpBindings } from '@hono/node-server';
import type { ProblemCode } from '@locked-in/contracts';

/** Who a request comes from, and what says so. */
export type Caller = DeviceCaller | SignInCaller | TokenCaller;

/** A paired browser, by the token it was given. */
export type DeviceCaller = {
  readonly by: 'device';
  readonly userId: string;
  readonly deviceId: string;
  readonly tokenHash: Buffer;
};

/** A person in a browser, by cookie. */
export type SignInCaller = {
  readonly by: 'sign-in';
  readonly userId: string;
  readonly signInId?: string | undefined;
  /** Of the cookie, where a pairing link signed them in. */
  readonly linkHash?: Buffer | undefined;
  /** When they last said who they are; absent where a pairing link did, which cannot be asked for again. */
  readonly signedInAtMs?: number | undefined;
};

/** A person of an outside user service, by a token that its public key verifies. */
export type TokenCaller = {
  readonly by: 'token';
  readonly userId: string;
  readonly expiresAtMs: number;
  /** Of the workspace that the token is for; absent where it names none. It reaches no other. */
  readonly workspaceId?: string | undefined;
};

export type Device = { readonly userId: string; readonly deviceId: string };
export type Person = { readonly userId: string };

type Variables = {
  requestId: string;
  /** Undefined until somebody was let in. */
  caller: Caller | undefined;
  problemCode: ProblemCode | undefined;
};

/** What a request carries on its way. A request that comes without a socket has no Node bindings. */
export type AppEnv = { Bindings: Partial<HttpBindings>; Variables: Variables };

export type DeviceEnv = AppEnv & { Variables: { device: Device } };
export type PersonEnv = AppEnv & { Variables: { person: Person } };

/** Who listens or reads: a device sees its own sessions, a person everything of theirs. */
export type Reader = { readonly userId: string; readonly deviceId?: string | undefined };
export type ReaderEnv = AppEnv & { Variables: { reader: Reader; caller: Caller } };

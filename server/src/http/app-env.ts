import type { HttpBindings } from '@hono/node-server';
import type { ProblemCode } from '@locked-in/contracts';

export type Device = { readonly userId: string; readonly deviceId: string };
export type Person = { readonly userId: string };

/** What a request carries on its way. A request that comes without a socket has no Node bindings. */
export type AppEnv = {
  Bindings: Partial<HttpBindings>;
  Variables: {
    requestId: string;
    owner: { userId: string; deviceId?: string | undefined } | undefined;
    problemCode: ProblemCode | undefined;
  };
};

export type DeviceEnv = AppEnv & { Variables: { device: Device } };
export type PersonEnv = AppEnv & { Variables: { person: Person } };

/** Who listens or reads: a device sees its own sessions, a person everything of theirs. */
export type Reader = { readonly userId: string; readonly deviceId?: string | undefined };
export type ReaderEnv = AppEnv & { Variables: { reader: Reader } };

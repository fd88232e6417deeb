import { randomUUID } from 'node:crypto';
import type { NewSecurityEvent } from '@locked-in/store';
import type { Context } from 'hono';
import { clientAddress } from './client-address.ts';

export type NoteSecurityDeps = {
  readonly now: () => number;
  readonly trustedProxies: number;
  /** Never fails, and nobody waits for it. */
  readonly noteSecurity: (event: NewSecurityEvent) => void;
};

const MOST_OF_ADDRESS = 64;
const MOST_OF_USER_AGENT = 300;

/** Writes down what happened to an account, with when and from where. */
export function noteSecurity(
  c: Context,
  deps: NoteSecurityDeps,
  event: Pick<NewSecurityEvent, 'whose' | 'kind' | 'detail'>,
): void {
  deps.noteSecurity({
    ...event,
    eventId: randomUUID(),
    occurredAtMs: deps.now(),
    address: clientAddress(c, deps.trustedProxies).slice(0, MOST_OF_ADDRESS),
    userAgent: c.req.header('user-agent')?.slice(0, MOST_OF_USER_AGENT),
  });
}

import type { LetInBy } from '@locked-in/store';
import type { Caller } from './app-env.ts';

/** What a caller was let in by, as little as is needed to ask later whether it still does. */
export function letInBy(caller: Caller): LetInBy {
  if (caller.by === 'device') return `device ${caller.tokenHash.toString('hex')}`;
  if (caller.by === 'token') return `person ${caller.userId}`;
  return caller.linkHash === undefined
    ? `account ${caller.signInId}`
    : `link ${caller.linkHash.toString('hex')}`;
}

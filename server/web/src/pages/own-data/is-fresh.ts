import type { Account } from '@locked-in/contracts';

/** A little less than the server allows, so that what is pressed now is not refused on its way. */
const FRESH_MS = 9 * 60_000;

/** Whether this browser's sign-in is young enough for what a borrowed browser must not do. */
export function isFresh({ signIns }: Account, nowMs: number): boolean {
  const own = signIns.find(({ isThisOne }) => isThisOne);
  return own !== undefined && nowMs - own.signedInAtMs < FRESH_MS;
}

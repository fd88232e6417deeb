import type { Pairing } from '../messages.ts';
import { type PairingLink, readPairNow } from './pairing-link.ts';

export type PairingWatchDeps = {
  readonly readPairing: () => Promise<Pairing | undefined>;
  /** Whether this browser would send without asking the person; Firefox asks, inside a press on our own page. */
  readonly maySend: () => Promise<boolean>;
  readonly pair: (link: string) => Promise<unknown>;
  /** Opens our own page with the link, for the person to confirm. */
  readonly confirm: (link: string) => Promise<unknown>;
};

/**
 * Sees the address that the button "Pair this browser" leads to. A server on this machine is paired at once, the
 * first time; any other is confirmed by the person, and so is every one where the browser asks whether to send. A link
 * is good for one attempt, however often it is shown.
 */
export function createPairingWatch(deps: PairingWatchDeps): (url: string) => Promise<void> {
  const seen = new Set<string>();
  return async (url) => {
    const link = readPairNow(url);
    if (!link || seen.has(link.code)) return;
    seen.add(link.code);
    await ((await isExpected(link, deps)) ? deps.pair(url) : deps.confirm(url));
  };
}

async function isExpected(link: PairingLink, deps: PairingWatchDeps): Promise<boolean> {
  const pairing = await deps.readPairing();
  const isFirst = pairing === undefined || pairing.isRevoked;
  return link.isLoopback && isFirst && (await deps.maySend());
}

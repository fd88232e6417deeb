import type { Device } from './http/app-env.ts';

/** So long a token that was revoked by another server may still be taken here. */
const KNOWN_MS = 5_000;
const MOST_KNOWN = 10_000;

export type KnownDevices = {
  /** Who a token belongs to: asked once for all that come within five seconds. */
  readonly find: (tokenHash: Buffer) => Promise<Device | undefined>;
  /** A token has come or gone: everybody is asked for again, also those who are being asked for now. */
  readonly forgetAll: () => void;
};

type Asked = { readonly device: Promise<Device | undefined>; readonly untilMs: number };

export function openKnownDevices(
  find: (tokenHash: Buffer) => Promise<Device | undefined>,
  now: () => number,
): KnownDevices {
  const asked = new Map<string, Asked>();

  function ask(key: string, tokenHash: Buffer): Promise<Device | undefined> {
    const one = { device: find(tokenHash), untilMs: now() + KNOWN_MS };
    if (asked.size >= MOST_KNOWN) asked.clear();
    asked.set(key, one);
    const forget = () => void (asked.get(key) === one && asked.delete(key));
    one.device.then((device) => device ?? forget(), forget); // whoever is unknown may be paired in a moment
    return one.device;
  }

  return {
    find(tokenHash) {
      const key = tokenHash.toString('latin1');
      const known = asked.get(key);
      return known && now() < known.untilMs ? known.device : ask(key, tokenHash);
    },
    forgetAll: () => asked.clear(),
  };
}

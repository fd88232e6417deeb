import type { Algorithm, VerifyingKey } from './parse-keys.ts';

const FRESH_MS = 10 * 60_000;
const ASK_AGAIN_MS = 30_000;

export type KeySetDeps = {
  /** Every key there is now. */
  readonly read: () => Promise<readonly VerifyingKey[]>;
  readonly now: () => number;
  readonly report: (error: unknown) => void;
};

export type KeySet = {
  /** The keys that may have signed a token that calls its key so. */
  readonly find: (algorithm: Algorithm, kid: string | undefined) => Promise<readonly VerifyingKey[]>;
};

/**
 * Keys that may change while this runs: read when first needed, after ten minutes, and when a token names one that is
 * not known, at most twice a minute. While they cannot be read the ones known last stay good.
 */
export function openKeySet({ read, now, report }: KeySetDeps): KeySet {
  let known: readonly VerifyingKey[] = [];
  let readAtMs = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | undefined;

  async function readAgain(): Promise<void> {
    readAtMs = now();
    known = await read().catch((error: unknown) => {
      report(error);
      return known;
    });
    reading = undefined;
  }
  const refresh = () => {
    reading ??= readAgain();
    return reading;
  };
  return {
    async find(algorithm, kid) {
      if (reading !== undefined || now() - readAtMs >= FRESH_MS) await refresh();
      const found = matching(known, algorithm, kid);
      if (found.length > 0 || now() - readAtMs < ASK_AGAIN_MS) return found;
      await refresh();
      return matching(known, algorithm, kid);
    },
  };
}

/** A key without a name may be any; a token that names none may be of any. */
function matching(keys: readonly VerifyingKey[], algorithm: Algorithm, kid: string | undefined) {
  return keys.filter(
    (key) => key.algorithm === algorithm && (kid === undefined || key.kid === undefined || key.kid === kid),
  );
}

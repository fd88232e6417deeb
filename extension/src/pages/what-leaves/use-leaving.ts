import { useCallback, useEffect, useState } from 'preact/hooks';
import type { LastSent } from '../../platform/stored.ts';
import type { Leaving, LeavingRequest } from './leaving.ts';

const POLL_MS = 3_000;

/** What leaves, read again and again while the page can be seen, and at once when asked to. */
export function useLeaving({ readNext, readLast }: Leaving) {
  const [shown, setShown] = useState<Shown>({ state: 'loading' });
  const read = useCallback(async () => {
    if (document.visibilityState === 'hidden') return;
    const [next, last] = await Promise.all([readNext(), readLast()]);
    setShown({ state: 'read', next, last });
  }, [readNext, readLast]);
  useEffect(() => {
    const readSoon = () => void read().catch(() => setShown({ state: 'unreadable' })); // said on the page
    readSoon();
    const timer = setInterval(readSoon, POLL_MS);
    return () => clearInterval(timer);
  }, [read]);
  return { shown, read };
}

export type Shown =
  | { readonly state: 'loading' | 'unreadable' }
  | {
      readonly state: 'read';
      readonly next: LeavingRequest | undefined;
      readonly last: LastSent | undefined;
    };

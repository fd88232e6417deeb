import { useEffect, useState } from 'preact/hooks';
import { HOLD_WAIT_MS } from '../../hold-messages.ts';

export type Wait = {
  /** Absent while nobody waits; 0 when it is over. */
  readonly leftMs?: number | undefined;
  readonly begin: () => void;
  readonly cancel: () => void;
};

/** The wait counts only while the page is looked at. */
export function useWait(nowMs: number): Wait {
  const [endsAtMs, setEnd] = useState<number>();
  useEffect(() => {
    const cancelWhenHidden = () => {
      if (document.visibilityState === 'hidden') setEnd(undefined);
    };
    document.addEventListener('visibilitychange', cancelWhenHidden);
    return () => document.removeEventListener('visibilitychange', cancelWhenHidden);
  }, []);
  return {
    ...(endsAtMs !== undefined && { leftMs: Math.max(0, endsAtMs - nowMs) }),
    begin: () => setEnd(Date.now() + HOLD_WAIT_MS),
    cancel: () => setEnd(undefined),
  };
}

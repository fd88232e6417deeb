import { useEffect, useState } from 'preact/hooks';

/** The time, four times a second, so that a shown second never lags visibly. */
export function useNow(): number {
  const [nowMs, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, []);
  return nowMs;
}

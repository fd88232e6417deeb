import { useEffect, useState } from 'preact/hooks';
import type { Status } from '../../messages.ts';
import { type FoundSession, findSession } from './find-session.ts';
import type { Results } from './results.ts';

/** Looked up once, and again when the session that ran has ended. */
export function useFoundSession(
  sessionId: string | undefined,
  status: Status | undefined,
  results: Results,
): FoundSession | undefined {
  const [found, setFound] = useState<FoundSession>();
  const isKnown = status !== undefined;
  const isRunning = isKnown && status.session?.sessionId === sessionId;
  useEffect(() => {
    if (!isKnown || sessionId === undefined) return;
    void findSession(sessionId, status, results).then(setFound);
  }, [isKnown, isRunning, sessionId]);
  return sessionId === undefined ? { kind: 'unknown' } : found;
}

import type { SessionResult } from '@locked-in/contracts';
import { analyseSession, foldSession, type SessionEvent } from '@locked-in/domain';

/**
 * What this browser can say of a session by itself, with the same code as the server: timeline, measures and grade,
 * without sentences and without the person's rules, which are the server's. As there, nothing is told before the
 * person has graded or skipped.
 */
export function toLocalResult(sessionId: string, events: readonly SessionEvent[]): SessionResult | undefined {
  const session = foldSession(sessionId, events, true);
  if (session?.endedAtMs === undefined) return undefined;
  if (session.log === undefined) return { status: 'sealed', session };
  const analysis = { ...analyseSession({ sessionId, events, rules: [] }), sentences: [] };
  return { status: 'ready', session, analysis };
}

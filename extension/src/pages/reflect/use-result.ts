import { useEffect, useState } from 'preact/hooks';
import { useIsSeen } from '../use-is-seen.ts';
import { followResult } from './follow-result.ts';
import type { ResultAnswer, Results } from './results.ts';

/**
 * The session's result, live. Reads nothing until `isOpen`: the grade stays sealed until the person has logged.
 * A tab that nobody sees asks nobody: it may stay open for days.
 */
export function useResult(sessionId: string | undefined, isOpen: boolean, results: Results) {
  const [answer, setAnswer] = useState<ResultAnswer>();
  const isSeen = useIsSeen();
  useEffect(() => {
    if (!isOpen || !isSeen || sessionId === undefined) return;
    const closing = new AbortController();
    const read = () => results.readResult(sessionId);
    const { followLive } = results;
    void followResult(
      { sessionId, read, followLive, onAnswer: setAnswer, random: Math.random },
      closing.signal,
    );
    return () => closing.abort();
  }, [sessionId, isOpen, isSeen, results]);
  return answer;
}

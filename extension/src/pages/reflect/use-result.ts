import { useEffect, useState } from 'preact/hooks';
import type { ResultAnswer, Results } from './results.ts';

const POLL_MS = 4_000;

/**
 * The session's result, live. Reads nothing until `isOpen`: the grade stays sealed until the person has logged.
 * News may be lost with a broken line, so it is also asked for again until it is ready.
 */
export function useResult(sessionId: string | undefined, isOpen: boolean, results: Results) {
  const [answer, setAnswer] = useState<ResultAnswer>();
  useEffect(() => {
    if (!isOpen || sessionId === undefined) return;
    const closing = new AbortController();
    const read = inOrder(
      () => results.readResult(sessionId),
      (news) => {
        if (closing.signal.aborted) return;
        if (isReady(news)) clearInterval(timer);
        setAnswer(news);
      },
    );
    const timer = setInterval(() => void read(), POLL_MS);
    void read();
    void results.followLive((news) => {
      if (!('sessionId' in news) || news.sessionId === sessionId) void read();
    }, closing.signal);
    return () => {
      closing.abort();
      clearInterval(timer);
    };
  }, [sessionId, isOpen, results]);
  return answer;
}

function isReady(answer: ResultAnswer): boolean {
  return answer.kind === 'result' && answer.result.status === 'ready';
}

/** A slow answer never replaces a newer one. */
function inOrder<Answer>(read: () => Promise<Answer>, onAnswer: (answer: Answer) => void) {
  let asked = 0;
  let shown = 0;
  return async () => {
    const turn = ++asked;
    const answer = await read();
    if (turn < shown) return;
    shown = turn;
    onAnswer(answer);
  };
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Request, Status } from '../messages.ts';
import type { Ask } from './ask-background.ts';

const POLL_MS = 2_000;

/** What the background says, and how a page tells it something. */
export type Background = {
  readonly status?: Status | undefined;
  /** When the status was read; while paused, its times are as of then. */
  readonly readAtMs: number;
  /** Why the last request was not done, or why there is no status. */
  readonly problem?: string | undefined;
  /** What was asked when that came up; absent when there is no status. */
  readonly problemOf?: Request['type'] | undefined;
  readonly isBusy: boolean;
  /** Answers whether it was done. */
  readonly ask: (request: Request) => Promise<boolean>;
};

type Read = Pick<Background, 'status' | 'readAtMs'>;
type Refusal = Pick<Background, 'problem' | 'problemOf'>;

/** `first`: what was known before, to be shown until the background has answered. */
export function useBackground(askBackground: Ask, first?: Read): Background {
  const [read, setRead] = useState<Read>(first ?? { readAtMs: 0 });
  const [refusal, setRefusal] = useState<Refusal>();
  const [isBusy, setBusy] = useState(false);
  const turns = useRef(0);

  const ask = useCallback(
    async (request: Request) => {
      const turn = ++turns.current;
      setBusy(true);
      const answer = await askBackground(request);
      if (turn === turns.current) setBusy(false);
      if (answer.ok) setRead({ status: answer.status, readAtMs: Date.now() });
      setRefusal(answer.ok ? undefined : { problem: answer.problem, problemOf: request.type });
      return answer.ok;
    },
    [askBackground],
  );

  const unreachable = usePoll(askBackground, turns, setRead);
  const hasAnswered = read.status !== undefined && read.status !== first?.status;
  const trouble = refusal ?? { problem: hasAnswered ? undefined : unreachable };
  return { ...read, ...trouble, isBusy, ask };
}

/**
 * Reads the status again and again while the page can be seen: a forgotten tab must not keep the background awake.
 * Answers why it could not be read the last time.
 */
function usePoll(
  askBackground: Ask,
  turns: { readonly current: number },
  onRead: (read: Read) => void,
): string | undefined {
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    const poll = async () => {
      if (document.visibilityState === 'hidden') return;
      const turn = turns.current;
      const answer = await askBackground({ type: 'status' });
      setProblem(answer.ok ? undefined : answer.problem);
      const isOvertaken = turn !== turns.current; // an action was asked meanwhile; its answer is newer
      if (answer.ok && !isOvertaken) onRead({ status: answer.status, readAtMs: Date.now() });
    };
    void poll();
    const pollSoon = () => void poll();
    const timer = setInterval(pollSoon, POLL_MS);
    document.addEventListener('visibilitychange', pollSoon);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', pollSoon);
    };
  }, [askBackground, onRead, turns]);
  return problem;
}

import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { Request, Status } from '../messages.ts';
import type { Ask } from './ask-background.ts';

const POLL_MS = 2_000;

/** What the background says, and how a page tells it something. `ask` answers whether it was done. */
export type Background = {
  readonly status?: Status | undefined;
  readonly problem?: string | undefined;
  readonly isBusy: boolean;
  readonly ask: (request: Request) => Promise<boolean>;
};

type Said = { readonly status?: Status | undefined; readonly problem?: string | undefined };

export function useBackground(askBackground: Ask): Background {
  const [said, setSaid] = useState<Said>({});
  const [isBusy, setBusy] = useState(false);
  const latest = useRef(0);

  const ask = useCallback(
    async (request: Request) => {
      const turn = ++latest.current;
      setBusy(true);
      const answer = await askBackground(request);
      if (turn === latest.current) setBusy(false);
      setSaid(({ status }) => (answer.ok ? { status: answer.status } : { status, problem: answer.problem }));
      return answer.ok;
    },
    [askBackground],
  );

  const poll = useCallback(async () => {
    const turn = latest.current;
    const answer = await askBackground({ type: 'status' });
    if (turn !== latest.current) return; // an action was asked meanwhile; its answer is newer
    if (answer.ok) setSaid(({ problem }) => ({ status: answer.status, problem }));
    else setSaid(({ status }) => ({ status, problem: answer.problem }));
  }, [askBackground]);

  useEffect(() => {
    void poll();
    const timer = setInterval(() => void poll(), POLL_MS);
    return () => clearInterval(timer);
  }, [poll]);

  return { ...said, isBusy, ask };
}

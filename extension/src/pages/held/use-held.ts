import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { toHoldAddress } from '../../hold-address.ts';
import type { HeldRequest, HeldView } from '../../hold-messages.ts';
import type { AskHeld } from './ask-held.ts';

const POLL_MS = 2_000;

export type Held = {
  readonly view?: HeldView | undefined;
  readonly problem?: string | undefined;
  /** Answers whether it was done. */
  readonly ask: (request: HeldRequest) => Promise<boolean>;
};

export type HeldDeps = {
  readonly address: string | undefined;
  readonly ask: AskHeld;
  /** Leaves this page for an address, without a trace of this page in the history. */
  readonly goTo: (url: string) => void;
};

/** How this tab stands, asked again and again while it can be seen: a session that ends lets go by itself. */
export function useHeld({ address, ask, goTo }: HeldDeps): Held {
  const [view, setView] = useState<HeldView>();
  const [problem, setProblem] = useState<string>();
  const first = useRef(address);
  const tell = useCallback(
    async (request: HeldRequest) => {
      const answer = await ask(request);
      const isQuiet = request.type === 'held' && !answer.ok;
      if (!isQuiet) setProblem(answer.ok ? undefined : answer.problem);
      if (!answer.ok) return false;
      setView(answer.view);
      if (answer.goTo !== undefined && toHoldAddress(answer.goTo)) goTo(answer.goTo);
      return true;
    },
    [ask, goTo],
  );
  useEffect(() => {
    const poll = async () => {
      if (document.visibilityState === 'hidden') return;
      const sent = first.current;
      first.current = undefined;
      const answer = await ask({ type: 'held', ...(sent !== undefined && { address: sent }) });
      if (answer.ok) setView(answer.view);
    };
    void poll();
    const timer = setInterval(() => void poll(), POLL_MS);
    return () => clearInterval(timer);
  }, [ask]);
  return { view, problem, ask: tell };
}

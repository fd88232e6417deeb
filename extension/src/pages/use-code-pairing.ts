import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CodeHands } from '../pairing/code-hands.ts';
import type { CodePairing } from '../pairing/code-pairing.ts';
import { sayProblem } from './problem-words.ts';
import type { Background } from './use-background.ts';

/** What a page shows and may do of a pairing by code. */
export type PairingByCode = {
  readonly pairing?: CodePairing | undefined;
  readonly isBusy: boolean;
  /** Why no code could be had. */
  readonly problem?: string | undefined;
  readonly start: (serverUrl: string) => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
};

/** Without a browser nobody is asked for a code. */
const NO_HANDS: CodeHands = {
  read: async () => undefined,
  clear: async () => undefined,
  watch: () => () => undefined,
  start: async () => undefined,
  follow: async () => undefined,
  copy: async () => undefined,
};

export const CodeHandsContext = createContext<CodeHands>(NO_HANDS);

export function useCodePairing({ ask }: Pick<Background, 'ask'>): PairingByCode {
  const hands = useContext(CodeHandsContext);
  const [pairing, setPairing] = useState<CodePairing>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    const read = () => void hands.read().then(setPairing);
    read();
    return hands.watch(read);
  }, [hands]);
  const isOpen = pairing !== undefined && pairing.kind !== 'over';
  useEffect(() => {
    if (!isOpen) return undefined;
    const leaving = new AbortController();
    const keep = (serverUrl: string, answer: unknown) => ask({ type: 'keep-pairing', serverUrl, answer });
    void hands.follow(keep, leaving.signal);
    return () => leaving.abort();
  }, [hands, isOpen, ask]);
  const start = async (serverUrl: string) => {
    setBusy(true);
    const said = await hands.start(serverUrl);
    setProblem(said === undefined ? undefined : sayProblem(said));
    setBusy(false);
  };
  return { pairing, problem, isBusy, start, cancel: hands.clear, copy: hands.copy };
}

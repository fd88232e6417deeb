import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { CodePairing } from '../../pairing/code-pairing.ts';

/** What became of the code that this browser showed last. */
export const ReadCodeContext = createContext<() => Promise<CodePairing | undefined>>(async () => undefined);

/** The code that waits for its person's yes while no page shows it. */
export function useWaitingCode(nowMs: number): string | undefined {
  const readCode = useContext(ReadCodeContext);
  const [pairing, setPairing] = useState<CodePairing>();
  useEffect(() => void readCode().then(setPairing), [readCode]);
  return pairing?.kind === 'waiting' && pairing.expiresAtMs > nowMs ? pairing.userCode : undefined;
}

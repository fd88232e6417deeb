import type { PopupWord } from '../platform/popup-line.ts';

export type GiveWay = {
  readonly hear: (word: PopupWord) => void;
  /** Answers when no popup is opening. */
  readonly whenClear: () => Promise<void>;
};

/** A popup that was closed again before it was open is waited for no longer. */
const LONGEST_MS = 2_000;

/** Lets a popup that opens have the machine to itself: what need not be done at once waits until it is open. */
export function createGiveWay(after: (ms: number, then: () => void) => () => void): GiveWay {
  let clear: Promise<void> | undefined;
  let end = () => {};
  const wait = () =>
    new Promise<void>((resolve) => {
      const cancel = after(LONGEST_MS, () => end());
      end = () => {
        cancel();
        clear = undefined;
        resolve();
      };
    });
  return {
    hear: (word) => {
      if (word === 'opening') clear ??= wait();
      else end();
    },
    whenClear: async () => clear,
  };
}

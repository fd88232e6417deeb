import type { CodePairing } from './code-pairing.ts';

/** What a page does to pair by code, beyond asking the background. */
export type CodeHands = {
  readonly read: () => Promise<CodePairing | undefined>;
  /** Ends a code, whatever has become of it. */
  readonly clear: () => Promise<void>;
  /** Calls `onChange` whenever any page has written; answers how to stop. */
  readonly watch: (onChange: () => void) => () => void;
  /** Shows a code of that server; answers words for the person if there is none. Must be called inside a press. */
  readonly start: (serverUrl: string) => Promise<string | undefined>;
  /** Follows the code until it ends, in one page at a time. `keep` tells the background. */
  readonly follow: (keep: Keep, signal: AbortSignal) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
};

export type Keep = (serverUrl: string, answer: unknown) => Promise<boolean>;

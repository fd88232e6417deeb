import type { LastSent } from '../../platform/stored.ts';

/** One request with a body, as it goes out. */
export type LeavingRequest = { readonly path: string; readonly body: unknown; readonly isUnderWay: boolean };

/** Where this page reads from. */
export type Leaving = {
  readonly readNext: () => Promise<LeavingRequest | undefined>;
  readonly readLast: () => Promise<LastSent | undefined>;
};

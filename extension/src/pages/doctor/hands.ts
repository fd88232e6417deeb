import type { DoctorAnswer, DoctorRequest, ParkedKey } from '../../doctor-messages.ts';
import type { ConnectionFinding } from '../../platform/test-connection.ts';

/** In bytes, as far as the browser tells. */
export type Room = { readonly usedBytes: number; readonly quotaBytes: number };

/** What the page does beyond the background's status. */
export type DoctorHands = {
  readonly ask: (request: DoctorRequest) => Promise<DoctorAnswer>;
  /** Absent finding: there is no server to ask. */
  readonly testConnection: () => Promise<ConnectionFinding | undefined>;
  readonly readRoom: () => Promise<Room | undefined>;
  readonly copy: (text: string) => Promise<void>;
  /** Saves a refused chunk with everything in it as a file. */
  readonly exportParked: (key: ParkedKey) => Promise<void>;
  /** Saves what can still be read of a broken journal as a file; answers whether there was anything. */
  readonly saveRemains: () => Promise<boolean>;
  readonly version: string;
  readonly userAgent: string;
};

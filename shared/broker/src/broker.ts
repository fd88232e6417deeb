import type { ChunkHead, LiveMessage, SealedChunk } from '@locked-in/contracts';

/** A chunk handed to a consumer. `attempt` counts from 1. Bodies are validated bytes of `ChunkBodySchema`. */
export type Delivery = SealedChunk & { readonly attempt: number };

/**
 * What became of one delivery: `done` forgets it, `retry` brings it back after a delay with `attempt + 1`,
 * `discard` moves it to the dead letters with the reason.
 */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'retry' }
  | { readonly kind: 'discard'; readonly reason: string };

/** Thrown by a batch handler when what it depends on is down: nothing is settled, no attempt is burnt, consuming pauses. */
export class DependencyDown extends Error {
  override readonly name = 'DependencyDown';
}

/** Settles a whole batch: one outcome per delivery, in the same order. */
export type HandleBatch = (deliveries: readonly Delivery[]) => Promise<readonly Outcome[]>;

export type ConsumeOptions = {
  /** At most this many chunks in one batch. */
  readonly batchSize: number;
  /** Asked while paused after `DependencyDown`; consuming resumes when it answers true. */
  readonly isReady: () => Promise<boolean>;
  /** Told when chunks have come to rest among the dead letters. */
  readonly onDiscarded?: (() => void) | undefined;
};

/** A chunk that was put aside, and why. */
export type DeadLetter = {
  /** Undefined for a message that is not a chunk of ours. */
  readonly head: ChunkHead | undefined;
  readonly body: Uint8Array;
  readonly attempt: number;
  readonly reason: string;
  readonly diedAtMs: number | undefined;
};

/** `keep` leaves it, under another body when one is given; `replay` hands it to the workers again. */
export type DeadVerdict =
  | { readonly kind: 'keep'; readonly body?: Uint8Array | undefined }
  | { readonly kind: 'replay' }
  | { readonly kind: 'drop' };

export type SortDead = (letter: DeadLetter) => Promise<DeadVerdict>;

/** Stops taking new deliveries, lets the batch in hand finish and settle, then resolves. */
export type Stop = () => Promise<void>;

/** Why a chunk was not taken: the browser keeps it and comes back after `retryAfterSeconds`. */
export type PublishResult =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number };

/** What the broker holds. `oldestSeconds`: how long the oldest waiting chunk has waited, at most; absent = not known. */
export type QueueDepth = {
  readonly waiting: number;
  /** Resting before another try. */
  readonly retrying: number;
  readonly dead: number;
  readonly oldestSeconds?: number | undefined;
};

/** The one door between server and worker. Two adapters: `openRabbitmq` (cluster) and `openInbox` (standalone). */
export type Broker = {
  /** Resolves `accepted` only once the chunk is durable and routed; never throws for a broker that is away. */
  readonly publish: (chunk: SealedChunk) => Promise<PublishResult>;
  readonly consume: (options: ConsumeOptions, handle: HandleBatch) => Promise<Stop>;
  /** Tells every server what changed. Transient: may be lost, never blocks ingest. */
  readonly announce: (message: LiveMessage) => Promise<void>;
  /**
   * Goes once through all dead letters that are there and does with each what `sort` says; should it stop half way,
   * none is lost and some may be there twice. Throws while the broker is away.
   */
  readonly sortDead: (sort: SortDead) => Promise<void>;
  readonly listen: (onMessage: (message: LiveMessage) => void) => Promise<Stop>;
  /** How much waits. Rejects while the broker cannot say. */
  readonly readDepth: () => Promise<QueueDepth>;
  /** For `/readyz`: could a chunk be published now? */
  readonly isReady: () => Promise<boolean>;
  readonly close: () => Promise<void>;
};

import type { SealedChunk } from '@locked-in/contracts';
import type { PublishResult } from '../broker.ts';
import { withDeadline } from '../pause.ts';
import { BATCH_BYTES, countFitting } from '../room.ts';

const GROUP = { items: 200, bytes: BATCH_BYTES, bytesOf };
const MAX_CHUNKS = 1_000;
const MAX_BYTES = 32 * 1024 * 1024;
const STORE_TIMEOUT_MS = 15_000;

const FULL: PublishResult = { kind: 'unavailable', retryAfterSeconds: 1 };
const AWAY: PublishResult = { kind: 'unavailable', retryAfterSeconds: 5 };

type Waiting = { readonly chunk: SealedChunk; readonly answer: (result: PublishResult) => void };

export type GroupCommitOptions = {
  /** Resolves once all of them are durable. */
  readonly store: (chunks: readonly SealedChunk[]) => Promise<void>;
  readonly report: (trouble: string, error: unknown) => void;
};

type State = GroupCommitOptions & { waiting: Waiting[]; bytes: number; storing: Promise<void> | undefined };

export type GroupCommit = {
  readonly publish: (chunk: SealedChunk) => Promise<PublishResult>;
  /** Resolves when nothing waits any more. */
  readonly drain: () => Promise<void>;
};

/**
 * What is published while one commit is under way shares the next.
 *
 *     publish   a   b c d      e
 *     commit    [a----][b c d----][e----]
 */
export function openGroupCommit(options: GroupCommitOptions): GroupCommit {
  const state: State = { ...options, waiting: [], bytes: 0, storing: undefined };
  return { publish: (chunk) => publish(state, chunk), drain: async () => state.storing };
}

function publish(state: State, chunk: SealedChunk): Promise<PublishResult> {
  const isFull = state.waiting.length >= MAX_CHUNKS || state.bytes >= MAX_BYTES;
  if (isFull) return Promise.resolve(FULL);
  const { promise, resolve: answer } = Promise.withResolvers<PublishResult>();
  state.waiting.push({ chunk, answer });
  state.bytes += chunk.body.byteLength;
  state.storing ??= storeAll(state);
  return promise;
}

async function storeAll(state: State): Promise<void> {
  while (state.waiting.length > 0) {
    await new Promise(setImmediate); // whatever else is published in this turn comes along
    const group = state.waiting.splice(0, countFitting(state.waiting, GROUP));
    for (const waiting of group) state.bytes -= bytesOf(waiting);
    const result = await storeGroup(state, group);
    for (const { answer } of group) answer(result);
  }
  state.storing = undefined;
}

function bytesOf({ chunk }: Waiting): number {
  return chunk.body.byteLength;
}

async function storeGroup({ store, report }: State, group: readonly Waiting[]): Promise<PublishResult> {
  try {
    await withDeadline(STORE_TIMEOUT_MS, store(group.map(({ chunk }) => chunk)));
    return { kind: 'accepted' };
  } catch (error) {
    report('publish', error);
    return AWAY;
  }
}

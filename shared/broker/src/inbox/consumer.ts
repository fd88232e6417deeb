import {
  claimInbox,
  type Database,
  type InboxChunk,
  inboxDueInMs,
  releaseInbox,
  type SettledChunk,
  settleInbox,
} from '@locked-in/store';
import type { ConsumeOptions, HandleBatch, Outcome, Stop } from '../broker.ts';
import { backoffMs, pause, untilReady } from '../pause.ts';
import { type Steps, stepFor } from '../retry-delays.ts';
import { BATCH_BYTES } from '../room.ts';
import { settleBatch } from '../settle-batch.ts';
import type { WakeUp } from './wake-up.ts';

/** After this a chunk whose consumer died is anyone's again. */
const LEASE_MS = 30_000;
/** Between looks when no notification comes. */
const LOOK_AGAIN_MS = 5_000;

export type InboxConsumerOptions = ConsumeOptions & {
  readonly handle: HandleBatch;
  readonly retryDelaysMs: Steps<number>;
  readonly wakeUp: WakeUp;
  readonly report: (trouble: string, error: unknown) => void;
};

export function startInboxConsumer(db: Database, options: InboxConsumerOptions): Stop {
  const stopping = new AbortController();
  const running = run(db, options, stopping.signal);
  return async () => {
    stopping.abort();
    await running;
  };
}

async function run(db: Database, options: InboxConsumerOptions, stopping: AbortSignal): Promise<void> {
  await untilReady(options.isReady, stopping);
  let failures = 0;
  while (!stopping.aborted) {
    const seen = options.wakeUp.count();
    const claimed = await claim(db, options);
    if (claimed.length > 0) {
      failures = (await settle(db, claimed, options)) ? 0 : failures + 1;
      if (failures > 0) await giveBack(db, claimed, { ...options, failures, stopping });
    } else await options.wakeUp.sleep(await msToNextLook(db), seen, stopping);
  }
}

/** Nothing when the database is away: looked at again later. */
async function claim(
  db: Database,
  { batchSize, report }: InboxConsumerOptions,
): Promise<readonly InboxChunk[]> {
  return claimInbox(db, { limit: batchSize, bytes: BATCH_BYTES, leaseMs: LEASE_MS }).catch(
    (error: unknown) => {
      report('claim', error);
      return [];
    },
  );
}

async function settle(
  db: Database,
  claimed: readonly InboxChunk[],
  options: InboxConsumerOptions,
): Promise<boolean> {
  try {
    const outcomes = await settleBatch(claimed, options.handle);
    await settleInbox(
      db,
      claimed.flatMap((chunk, index) => toSettled(chunk, outcomes[index], options)),
    );
    if (outcomes.some(({ kind }) => kind === 'discard')) options.onDiscarded?.();
    return true;
  } catch (error) {
    options.report('consume', error);
    return false;
  }
}

function toSettled(
  { inboxId, attempt }: InboxChunk,
  outcome: Outcome | undefined,
  { retryDelaysMs }: InboxConsumerOptions,
): readonly SettledChunk[] {
  if (!outcome) return [];
  if (outcome.kind !== 'retry') return [{ inboxId, outcome }];
  return [{ inboxId, outcome: { ...outcome, delayMs: stepFor(attempt, retryDelaysMs) } }];
}

/** Waits until what was away is back; should giving back fail, the lease runs out instead. */
async function giveBack(
  db: Database,
  claimed: readonly InboxChunk[],
  options: InboxConsumerOptions & { readonly failures: number; readonly stopping: AbortSignal },
): Promise<void> {
  await pause(backoffMs(options.failures), options.stopping);
  await untilReady(options.isReady, options.stopping);
  await releaseInbox(
    db,
    claimed.map(({ inboxId }) => inboxId),
  ).catch((error: unknown) => options.report('release', error));
}

async function msToNextLook(db: Database): Promise<number> {
  const dueInMs = await inboxDueInMs(db).catch(() => undefined); // the claim that follows reports it
  return Math.min(LOOK_AGAIN_MS, Math.max(10, dueInMs ?? LOOK_AGAIN_MS));
}

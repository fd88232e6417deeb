import { type Channel, IllegalOperationError, type Message, type RecoveringChannelModel } from 'amqplib';
import {
  type ConsumeOptions,
  type Delivery,
  DependencyDown,
  type HandleBatch,
  type Outcome,
  type Stop,
} from '../broker.ts';
import { pause, untilReady } from '../pause.ts';
import { stepFor } from '../retry-delays.ts';
import { BATCH_BYTES } from '../room.ts';
import { afterFailure, settleBatch } from '../settle-batch.ts';
import { openArrivals } from './arrivals.ts';
import type { Report } from './connection.ts';
import { deadLetter } from './dead-letter.ts';
import { type ChannelUse, keepChannel } from './keep-channel.ts';
import { ownHeaders, timesReturned, toDelivery } from './message.ts';
import type { PolicyOptions } from './policies.ts';
import type { Publisher } from './publisher.ts';
import { assertQueues } from './topology.ts';

export type ConsumerOptions = ConsumeOptions &
  PolicyOptions & {
    readonly handle: HandleBatch;
    readonly publisher: Publisher;
    /** A retry that is copied before its queue knows how long it rests would rest for ever. */
    readonly untilPoliciesApplied: (stopping: AbortSignal) => Promise<void>;
    readonly report: Report;
  };

/** Whatever ends workers must not end them for ever: coming back so often unsettled is a failed attempt. */
const MOST_RETURNS = 10;

/**
 * Batches that are not full begin so far apart at least: what comes meanwhile shares a statement, a commit and an
 * acknowledgement. What comes after a quiet time does not wait.
 */
const PACE_MS = 20;

type Settled = { readonly message: Message; readonly attempt: number; readonly outcome: Outcome };

export function startConsumer(connection: RecoveringChannelModel, options: ConsumerOptions): Stop {
  return keepChannel({
    open: async (stopping) => {
      await options.untilPoliciesApplied(stopping);
      await untilReady(options.isReady, stopping);
      return connection.createChannel();
    },
    use: (channel, use) => consumeOn(channel, options, use),
    report: options.report,
  }).stop;
}

/** Closing the channel gives back whatever was delivered and not acknowledged. */
async function consumeOn(
  channel: Channel,
  options: ConsumerOptions,
  { gone, works }: ChannelUse,
): Promise<void> {
  await assertQueues(channel, options.names);
  await channel.prefetch(2 * options.batchSize);
  const cancelled = new AbortController();
  const arrivals = openArrivals<Message>(AbortSignal.any([gone, cancelled.signal]));
  await channel.consume(options.names.events, (message) => {
    if (message) arrivals.push(message);
    else cancelled.abort(); // the queue was deleted
  });
  const room = { items: options.batchSize, bytes: BATCH_BYTES, bytesOf };
  for (;;) {
    const messages = await arrivals.take(room);
    if (messages.length === 0) return;
    const startedAtMs = performance.now();
    await settleMessages(channel, messages, options);
    works();
    const restMs = PACE_MS - (performance.now() - startedAtMs);
    if (restMs > 0 && messages.length < options.batchSize) await pause(restMs, gone);
  }
}

function bytesOf({ content }: Message): number {
  return content.byteLength;
}

async function settleMessages(
  channel: Channel,
  messages: readonly Message[],
  options: ConsumerOptions,
): Promise<void> {
  const settled = await askHandler(messages, options.handle);
  const isCopied = await Promise.all(settled.map((one) => copy(one, options)));
  if (settled.some(({ outcome }) => outcome.kind === 'discard')) options.onDiscarded?.();
  const last = messages.at(-1);
  if (last && isCopied.every(Boolean)) return acknowledge(channel, last, true);
  for (const [index, message] of messages.entries()) {
    if (isCopied[index]) acknowledge(channel, message, false);
  }
  throw new DependencyDown('the broker takes no copies now');
}

async function askHandler(messages: readonly Message[], handle: HandleBatch): Promise<readonly Settled[]> {
  const opened = messages.map(openMessage);
  const outcomes = (
    await settleBatch(
      opened.flatMap(({ delivery }) => delivery ?? []),
      handle,
    )
  ).values();
  return opened.map(({ message, attempt, outcome }) => ({
    message,
    attempt,
    outcome: outcome ?? outcomes.next().value ?? UNREADABLE,
  }));
}

const UNREADABLE: Outcome = { kind: 'discard', reason: 'the headers are not those of a chunk' };

type OpenedMessage = {
  readonly message: Message;
  readonly attempt: number;
  /** What the handler is asked about; absent when the outcome is known without it. */
  readonly delivery?: Delivery | undefined;
  readonly outcome?: Outcome | undefined;
};

function openMessage(message: Message): OpenedMessage {
  const delivery = toDelivery(message);
  if (delivery === undefined) return { message, attempt: 1, outcome: UNREADABLE };
  const { attempt } = delivery;
  if (timesReturned(message) < MOST_RETURNS) return { message, attempt, delivery };
  const error = `nobody who had it in hand settled it, ${MOST_RETURNS} times`;
  return { message, attempt, outcome: afterFailure(delivery, error) };
}

/** Retries and dead letters are confirmed copies: the original is acknowledged only after its copy is durable. */
async function copy({ message, attempt, outcome }: Settled, options: ConsumerOptions): Promise<boolean> {
  if (outcome.kind === 'done') return true;
  const result = await options.publisher.send(
    outcome.kind === 'discard'
      ? deadLetter(message, {
          queue: options.names.dead,
          reason: outcome.reason,
          nowMs: Date.now(),
          keptDays: options.keptDays,
        })
      : {
          queue: stepFor(attempt, options.names.retry).queue,
          body: message.content,
          headers: { ...ownHeaders(message), attempt: attempt + 1 },
        },
  );
  return result.kind === 'accepted';
}

/** A channel that is gone has given its messages back already: they are delivered again, and change nothing. */
function acknowledge(channel: Channel, message: Message, allUpTo: boolean): void {
  try {
    channel.ack(message, allUpTo);
  } catch (error) {
    if (!(error instanceof IllegalOperationError)) throw error;
  }
}

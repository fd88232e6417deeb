import type { ConfirmChannel, RecoveringChannelModel } from 'amqplib';
import type { PublishResult } from '../broker.ts';
import { atMost, untilAborted } from '../pause.ts';
import type { Report } from './connection.ts';
import * as inFlight from './in-flight.ts';
import { type ChannelUse, keepChannel } from './keep-channel.ts';
import type { Headers } from './message.ts';
import { assertQueues, type Names } from './topology.ts';

const CONFIRM_TIMEOUT_MS = 10_000;

export type Outgoing = {
  readonly queue: string;
  readonly body: Uint8Array;
  readonly headers: Headers;
  /** After this the broker drops it; only for queues that lead nowhere. */
  readonly expiresInMs?: number | undefined;
};

export type Publisher = {
  /** Accepted once the broker has confirmed the message and not returned it. Never rejects. */
  readonly send: (message: Outgoing) => Promise<PublishResult>;
  readonly isReady: () => boolean;
  readonly whenWorking: Promise<void>;
  /** Waits for what is under way, then stops. */
  readonly close: () => Promise<void>;
};

type State = {
  channel: ConfirmChannel | undefined;
  isBlocked: boolean;
  readonly names: Names;
  readonly inFlight: inFlight.InFlight;
};

export function startPublisher(
  connection: RecoveringChannelModel,
  options: { readonly names: Names; readonly report: Report },
): Publisher {
  const state: State = {
    channel: undefined,
    isBlocked: false,
    names: options.names,
    inFlight: inFlight.openInFlight(),
  };
  watchAlarms(connection, state);
  const keeper = keepChannel({
    open: () => connection.createConfirmChannel(),
    use: (channel, use) => publishOn(channel, state, use),
    report: options.report,
  });
  return {
    send: (message) => send(state, message),
    isReady: () => state.channel !== undefined && !state.isBlocked,
    whenWorking: keeper.whenWorking,
    close: async () => {
      await atMost(CONFIRM_TIMEOUT_MS, inFlight.allAnswered(state.inFlight));
      await keeper.stop();
    },
  };
}

/** A memory or disk alarm stops the broker from reading this connection: nothing sent now would be confirmed soon. */
function watchAlarms(connection: RecoveringChannelModel, state: State): void {
  connection.on('blocked', () => {
    state.isBlocked = true;
    inFlight.refuseAll(state.inFlight);
  });
  connection.on('unblocked', () => {
    state.isBlocked = false;
  });
  connection.on('disconnect', () => {
    state.isBlocked = false;
  });
}

/** A message that comes back, or a confirm that does not come, ends this channel; the next one repairs the queues. */
async function publishOn(channel: ConfirmChannel, state: State, { gone, works }: ChannelUse): Promise<void> {
  await assertQueues(channel, state.names);
  const faulty = new AbortController();
  channel.on('return', ({ properties }) => {
    inFlight.markReturned(state.inFlight, String(properties.messageId));
    faulty.abort();
  });
  const overdue = setInterval(() => {
    if (!state.isBlocked && inFlight.isOverdue(state.inFlight, CONFIRM_TIMEOUT_MS)) faulty.abort();
  }, 1_000);
  state.channel = channel;
  works();
  await untilAborted(AbortSignal.any([gone, faulty.signal]));
  state.channel = undefined;
  clearInterval(overdue);
  inFlight.refuseAll(state.inFlight);
  if (faulty.signal.aborted) throw new Error('a message was returned or never confirmed');
}

function send(state: State, message: Outgoing): Promise<PublishResult> {
  const { channel } = state;
  if (!channel || state.isBlocked) return Promise.resolve(inFlight.AWAY);
  if (inFlight.isFull(state.inFlight)) return Promise.resolve(inFlight.FULL);
  const { id, answered } = inFlight.add(state.inFlight, message.body.byteLength);
  const confirm = (error: unknown) => inFlight.settle(state.inFlight, id, !error);
  try {
    channel.publish('', message.queue, toBuffer(message.body), properties(id, message), confirm);
  } catch (error) {
    confirm(error); // the channel closed between two lines
  }
  return answered;
}

function properties(messageId: string, { headers, expiresInMs }: Outgoing) {
  const expiration = expiresInMs === undefined ? {} : { expiration: expiresInMs };
  return {
    persistent: true,
    mandatory: true,
    messageId,
    headers,
    contentType: 'application/json',
    ...expiration,
  };
}

function toBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

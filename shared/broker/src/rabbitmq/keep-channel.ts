import type { Channel } from 'amqplib';
import { atMost, backoffMs, pause, unlessAborted } from '../pause.ts';
import type { Report } from './connection.ts';

export type ChannelUse = {
  /** Aborts when the channel has closed, for whatever reason, and when the keeper is asked to stop. */
  readonly gone: AbortSignal;
  /** Says that this channel does what it is for: the next trouble starts again with a short wait. */
  readonly works: () => void;
};

export type KeepChannelOptions<C extends Channel> = {
  readonly open: (stopping: AbortSignal) => Promise<C>;
  /** Called with every new channel. The channel is closed and replaced when this resolves or rejects. */
  readonly use: (channel: C, use: ChannelUse) => Promise<void>;
  readonly report: Report;
};

export type ChannelKeeper = {
  /** Resolves when a channel first works. */
  readonly whenWorking: Promise<void>;
  readonly stop: () => Promise<void>;
};

/** Keeps one channel in use until stopped: over restarts of the broker, and when only the channel was closed. */
export function keepChannel<C extends Channel>(options: KeepChannelOptions<C>): ChannelKeeper {
  const stopping = new AbortController();
  const { promise: whenWorking, resolve: works } = Promise.withResolvers<void>();
  const running = run(options, { stopping: stopping.signal, works });
  const stop = async () => {
    stopping.abort();
    await running;
  };
  return { whenWorking, stop };
}

async function run<C extends Channel>(
  options: KeepChannelOptions<C>,
  keeper: { readonly stopping: AbortSignal; readonly works: () => void },
): Promise<void> {
  let failures = 0;
  const works = () => {
    failures = 0;
    keeper.works();
  };
  while (!keeper.stopping.aborted) {
    const channel = await nextChannel(options, keeper.stopping);
    if (channel) failures += await useUntilDone(channel, { ...options, works, stopping: keeper.stopping });
    else failures++;
    await pause(backoffMs(failures), keeper.stopping);
  }
}

async function nextChannel<C extends Channel>(
  options: KeepChannelOptions<C>,
  stopping: AbortSignal,
): Promise<C | undefined> {
  const opening = options.open(stopping);
  try {
    const channel = await unlessAborted(opening, stopping);
    if (!channel) opening.then(closeQuietly).catch(() => {}); // one that opens too late must not keep messages
    return channel;
  } catch (error) {
    options.report('open channel', error);
    return undefined;
  }
}

/** How many failures that was: 0 or 1. */
async function useUntilDone<C extends Channel>(
  channel: C,
  options: KeepChannelOptions<C> & { readonly stopping: AbortSignal; readonly works: () => void },
): Promise<number> {
  const closed = closedSignal(channel, options.report);
  try {
    await options.use(channel, { gone: AbortSignal.any([closed, options.stopping]), works: options.works });
    return 0;
  } catch (error) {
    options.report('channel', error);
    return 1;
  } finally {
    if (!closed.aborted) await closeQuietly(channel);
  }
}

function closedSignal(channel: Channel, report: Report): AbortSignal {
  const closed = new AbortController();
  channel.on('close', () => closed.abort());
  channel.on('error', (error) => report('channel', error));
  channel.on('handler-error', (error) => report('channel listener', error));
  return closed.signal;
}

/** A broker that hangs never answers the close; its connection dies of the missing heartbeat instead. */
function closeQuietly(channel: Channel): Promise<void> {
  return atMost(2_000, channel.close());
}

import type { LiveMessage } from '@locked-in/contracts';
import type { Channel, Message, RecoveringChannelModel } from 'amqplib';
import { openLiveBatch, readLiveText } from '../live-batch.ts';
import { untilAborted } from '../pause.ts';
import type { Report } from './connection.ts';
import { type ChannelKeeper, keepChannel } from './keep-channel.ts';
import { assertLive, type Names } from './topology.ts';

const MESSAGE_LENGTH = 64 * 1024;

type LiveOptions = { readonly names: Names; readonly report: Report };

export type Announcer = ChannelKeeper & { readonly announce: (message: LiveMessage) => Promise<void> };

/** On a channel of its own, so that trouble here never touches a chunk. What cannot be sent now is dropped. */
export function startAnnouncer(
  connection: RecoveringChannelModel,
  options: LiveOptions & { readonly isBlocked: () => boolean },
): Announcer {
  let open: Channel | undefined;
  const keeper = keepChannel({
    open: () => connection.createChannel(),
    use: async (channel, { gone, works }) => {
      await assertLive(channel, options.names);
      open = channel;
      works();
      await untilAborted(gone);
      open = undefined;
    },
    report: options.report,
  });
  const live = openLiveBatch(MESSAGE_LENGTH, async (texts) => {
    for (const text of texts) if (open && !options.isBlocked()) publish(open, options, text);
  });
  return { ...keeper, announce: live.add };
}

function publish(channel: Channel, { names, report }: LiveOptions, text: string): void {
  try {
    channel.publish(names.live, '', Buffer.from(text), { persistent: false });
  } catch (error) {
    report('announce', error);
  }
}

/** Every listener has a queue of its own that goes with it. */
export function startListener(
  connection: RecoveringChannelModel,
  options: LiveOptions & { readonly onMessage: (message: LiveMessage) => void },
): ChannelKeeper {
  return keepChannel({
    open: () => connection.createChannel(),
    use: async (channel, { gone, works }) => {
      await assertLive(channel, options.names);
      const { queue } = await channel.assertQueue('', { exclusive: true, autoDelete: true });
      await channel.bindQueue(queue, options.names.live, '');
      const cancelled = new AbortController();
      const onMessage = (message: Message | null) =>
        message ? receive(message, options.onMessage) : cancelled.abort();
      await channel.consume(queue, onMessage, { noAck: true });
      works();
      await untilAborted(AbortSignal.any([gone, cancelled.signal]));
    },
    report: options.report,
  });
}

function receive({ content }: Message, onMessage: (message: LiveMessage) => void): void {
  for (const message of readLiveText(content.toString())) onMessage(message);
}

import { type LiveMessage, LiveMessageSchema } from '@locked-in/contracts';
import type { Channel, Message, RecoveringChannelModel } from 'amqplib';
import { parseJson } from '../parse-json.ts';
import { untilAborted } from '../pause.ts';
import type { Report } from './connection.ts';
import { type ChannelKeeper, keepChannel } from './keep-channel.ts';
import { assertLive, type Names } from './topology.ts';

type LiveOptions = { readonly names: Names; readonly report: Report };

export type Announcer = ChannelKeeper & { readonly announce: (message: LiveMessage) => void };

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
  const announce = (message: LiveMessage) => {
    if (open && !options.isBlocked()) publish(open, options, message);
  };
  return { ...keeper, announce };
}

function publish(channel: Channel, { names, report }: LiveOptions, message: LiveMessage): void {
  try {
    channel.publish(names.live, '', Buffer.from(JSON.stringify(message)), { persistent: false });
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
  const message = LiveMessageSchema.safeParse(parseJson(content.toString()));
  if (message.success) onMessage(message.data);
}

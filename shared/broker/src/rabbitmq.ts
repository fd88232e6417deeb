import type { Broker, HandleBatch, Stop } from './broker.ts';
import { atMost } from './pause.ts';
import { type TopologyPlace, untilPoliciesApplied } from './rabbitmq/apply-policies.ts';
import { openConnection, type Report } from './rabbitmq/connection.ts';
import { startConsumer } from './rabbitmq/consumer.ts';
import { startAnnouncer, startListener } from './rabbitmq/live.ts';
import { openManagement } from './rabbitmq/management.ts';
import { toHeaders } from './rabbitmq/message.ts';
import { startPublisher } from './rabbitmq/publisher.ts';
import { openDepthReader } from './rabbitmq/read-depth.ts';
import { sortDead } from './rabbitmq/sort-dead.ts';
import { namesIn } from './rabbitmq/topology.ts';
import { RETRY_DELAYS_MS, type Steps } from './retry-delays.ts';

const FIRST_CONNECTION_MS = 5_000;

export type RabbitmqOptions = {
  /** `amqp://…` or `amqps://…`; the path is the virtual host, `?prefix=` replaces `locked-in` in every name. */
  readonly url: string;
  /** How this process is called in the broker's list of connections. */
  readonly name: string;
  /** How many days events are kept, and dead letters with them (49 at most). */
  readonly keptDays: number;
  readonly report?: Report | undefined;
  readonly retryDelaysMs?: Steps<number> | undefined;
};

/**
 * The cluster's broker. Resolves after a few seconds even if the broker is away: it then says `unavailable`
 * until the broker is there. Throws only for a URL that can never work.
 */
export async function openRabbitmq(options: RabbitmqOptions): Promise<Broker> {
  const { name, keptDays, report = () => {}, retryDelaysMs = RETRY_DELAYS_MS } = options;
  const url = parseUrl(options.url);
  const names = namesIn(url, retryDelaysMs);
  // An alarm stops the broker from reading connections that publish: consuming has one of its own.
  const publishing = await openConnection(url, { name: `${name} publish`, report });
  const consuming = await openConnection(url, { name: `${name} consume`, report });
  const management = openManagement(url);
  const common = {
    names,
    keptDays,
    report,
    untilPoliciesApplied: (stopping: AbortSignal) =>
      untilPoliciesApplied(management, { url, names, keptDays, report, stopping }),
  };
  const publisher = startPublisher(publishing, { names, report });
  const announcer = startAnnouncer(publishing, { names, report, isBlocked: () => !publisher.isReady() });
  const depth = openDepthReader(consuming, names);
  const stops = new Set<Stop>();
  await atMost(FIRST_CONNECTION_MS, Promise.all([publisher.whenWorking, announcer.whenWorking]));
  return {
    publish: ({ head, body }) => publisher.send({ queue: names.events, body, headers: toHeaders(head) }),
    consume: async (consume, handle) => {
      const noting: HandleBatch = (deliveries) => {
        depth.noteTaken(deliveries);
        return handle(deliveries);
      };
      const options = { ...common, ...consume, handle: noting, publisher };
      return remember(stops, startConsumer(consuming, options));
    },
    announce: announcer.announce,
    sortDead: (sort) => sortDead(consuming, { names, keptDays, publisher, sort }),
    listen: async (onMessage) => {
      const listener = startListener(consuming, { names, report, onMessage });
      await atMost(FIRST_CONNECTION_MS, listener.whenWorking);
      return remember(stops, listener.stop);
    },
    readDepth: depth.read,
    isReady: async () => publisher.isReady(),
    close: async () => {
      await Promise.all([...stops].map((stop) => stop()));
      await Promise.all([publisher.close(), announcer.stop()]);
      await Promise.all([publishing, consuming].map((connection) => atMost(3_000, connection.close())));
    },
  };
}

function remember(stops: Set<Stop>, stop: Stop): Stop {
  const once = () => stop().finally(() => stops.delete(once));
  stops.add(once);
  return once;
}

/** Where an installation stands in its broker, for the commands that set it up and look at it. */
export function placeIn(text: string, keptDays: number): TopologyPlace {
  const url = parseUrl(text);
  return { url, names: namesIn(url, RETRY_DELAYS_MS), keptDays };
}

function parseUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'amqp:' || url?.protocol === 'amqps:') return url;
  throw new Error('The URL of RabbitMQ must start with amqp:// or amqps://');
}

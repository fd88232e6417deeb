import type { LiveMessage } from '@locked-in/contracts';
import {
  addToInbox,
  type Database,
  INBOX_CHANNEL,
  isDatabaseUp,
  listenTo,
  notify,
  readInboxDepth,
} from '@locked-in/store';
import type { Broker, Stop } from './broker.ts';
import { startInboxConsumer } from './inbox/consumer.ts';
import { openGroupCommit } from './inbox/group-commit.ts';
import { sortDead } from './inbox/sort-dead.ts';
import { openWakeUp } from './inbox/wake-up.ts';
import { openLiveBatch, readLiveText } from './live-batch.ts';
import { atMost } from './pause.ts';
import { RETRY_DELAYS_MS, type Steps } from './retry-delays.ts';

const LIVE_CHANNEL = 'locked_in_live';
/** Ids and words of ours are ASCII: as many bytes, and PostgreSQL takes 8 000. */
const NOTIFY_LENGTH = 7_900;
const FIRST_CONNECTION_MS = 5_000;

export type InboxOptions = {
  readonly report?: ((trouble: string, error: unknown) => void) | undefined;
  readonly retryDelaysMs?: Steps<number> | undefined;
};

/** The broker of a single machine: tables of the product's own PostgreSQL. `db` stays the caller's to close. */
export async function openInbox(db: Database, url: string, options: InboxOptions = {}): Promise<Broker> {
  const { report = () => {}, retryDelaysMs = RETRY_DELAYS_MS } = options;
  const wakeUp = openWakeUp();
  const listeners = new Set<(message: LiveMessage) => void>();
  const groupCommit = openGroupCommit({ store: (chunks) => addToInbox(db, chunks), report });
  const { promise: whenListening, resolve: onFirstListening } = Promise.withResolvers<void>();
  const notifications = listenTo(url, {
    channels: [INBOX_CHANNEL, LIVE_CHANNEL],
    onNotification: (channel, payload) =>
      channel === INBOX_CHANNEL ? wakeUp.wake() : tellAll(listeners, payload),
    onListening: () => {
      onFirstListening();
      wakeUp.wake();
    },
  });
  const live = openLiveBatch(NOTIFY_LENGTH, (texts) =>
    notify(db, LIVE_CHANNEL, texts).catch((error: unknown) => report('announce', error)),
  );
  const stops = new Set<Stop>();
  await atMost(FIRST_CONNECTION_MS, whenListening);
  return {
    publish: groupCommit.publish,
    consume: async (consume, handle) => {
      const stop = startInboxConsumer(db, { ...consume, handle, retryDelaysMs, wakeUp, report });
      stops.add(stop);
      return stop;
    },
    announce: live.add,
    sortDead: (sort) => sortDead(db, sort),
    listen: async (onMessage) => {
      const listener = (message: LiveMessage) => onMessage(message);
      listeners.add(listener);
      return async () => void listeners.delete(listener);
    },
    readDepth: () => readInboxDepth(db),
    isReady: () => isDatabaseUp(db),
    close: async () => {
      await Promise.all([...stops].map((stop) => stop()));
      await Promise.all([groupCommit.drain(), notifications.stop()]);
    },
  };
}

function tellAll(listeners: ReadonlySet<(message: LiveMessage) => void>, payload: string): void {
  for (const message of readLiveText(payload)) {
    for (const listener of listeners) listener(message);
  }
}

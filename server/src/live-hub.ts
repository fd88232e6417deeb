import type { LiveMessage } from '@locked-in/contracts';
import type { Reader } from './http/app-env.ts';
import { createRecentMessages, type Sent } from './recent-messages.ts';

export type { Sent, SentEvent } from './recent-messages.ts';

export type Subscriber = {
  readonly reader: Reader;
  readonly send: (sent: Sent) => void;
  readonly end: () => void;
};

export type LiveHub = {
  readonly publish: (message: LiveMessage) => void;
  /** Answers the id from which this subscriber can resume, and sends what it missed since `lastEventId`. */
  readonly subscribe: (subscriber: Subscriber, lastEventId: string | undefined) => string;
  readonly unsubscribe: (subscriber: Subscriber) => void;
  /** Open streams. */
  readonly count: () => number;
  /** As many are open as there may be: nobody else is to subscribe now. */
  readonly isFull: () => boolean;
  /** Of one device, or of everything a person has open. */
  readonly endStreamsOf: (reader: { readonly userId: string; readonly deviceId?: string }) => void;
  readonly close: () => void;
};

/** More than anybody has pages and devices. */
const MOST_OF_PERSON = 100;

/** Hands what changed to the open pages of the person it concerns; `most` may be open at a time. */
export function openLiveHub(processName: string, most: number): LiveHub {
  const subscribers = new Map<string, Set<Subscriber>>();
  const recent = createRecentMessages(processName);
  let open = 0;
  const of = (userId: string) => subscribers.get(userId) ?? new Set<Subscriber>();
  return {
    publish(message) {
      const sent = recent.keep(message);
      if (sent !== undefined) for (const subscriber of [...of(message.userId)]) subscriber.send(sent);
    },
    subscribe(subscriber, lastEventId) {
      const { userId } = subscriber.reader;
      const all = of(userId).add(subscriber);
      subscribers.set(userId, all);
      open += 1;
      if (all.size > MOST_OF_PERSON) all.values().next().value?.end();
      for (const sent of recent.since(userId, lastEventId)) subscriber.send(sent);
      return recent.newestId();
    },
    unsubscribe(subscriber) {
      const { userId } = subscriber.reader;
      if (of(userId).delete(subscriber)) open -= 1;
      if (of(userId).size === 0) subscribers.delete(userId);
    },
    count: () => open,
    isFull: () => open >= most,
    endStreamsOf({ userId, deviceId }) {
      for (const subscriber of [...of(userId)]) {
        if (deviceId === undefined || subscriber.reader.deviceId === deviceId) subscriber.end();
      }
    },
    close() {
      for (const subscriber of [...subscribers.values()].flatMap((set) => [...set])) subscriber.end();
    },
  };
}

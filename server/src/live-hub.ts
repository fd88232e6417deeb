import type { LiveEvent, LiveMessage } from '@locked-in/contracts';
import { RESYNC } from '@locked-in/contracts';
import type { Reader } from './http/app-env.ts';

export type SentEvent = LiveEvent | { readonly type: typeof RESYNC };
export type Sent = { readonly id: string; readonly event: SentEvent };

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
  readonly endStreamsOf: (device: { readonly userId: string; readonly deviceId: string }) => void;
  readonly close: () => void;
};

const KEPT_PER_PERSON = 100;
const KEPT_PERSONS = 10_000;

/** The last messages of one person. Everything after `since` is here. */
type Recent = { since: number; readonly kept: { readonly number: number; readonly event: LiveEvent }[] };

/**
 * Hands what changed to the open pages of the person it concerns. Ids are numbered by this process and carry its
 * name, so that an id of another process or of longer ago is known to be one, and answered by `resync`.
 */
export function openLiveHub(processName: string): LiveHub {
  const subscribers = new Map<string, Set<Subscriber>>();
  const recents = new Map<string, Recent>();
  let newest = 0;

  const toId = (number: number) => `${processName}-${number}`;
  const of = (userId: string) => subscribers.get(userId) ?? new Set<Subscriber>();

  function recentOf(userId: string): Recent {
    const recent = recents.get(userId) ?? { since: newest, kept: [] };
    recents.delete(userId);
    recents.set(userId, recent);
    forgetOldest(recents);
    return recent;
  }

  return {
    publish({ userId, event }) {
      const recent = recents.get(userId);
      if (recent === undefined) return; // nobody has ever listened, so nobody can have missed it
      newest += 1;
      recent.kept.push({ number: newest, event });
      if (recent.kept.length > KEPT_PER_PERSON) recent.since = recent.kept.shift()?.number ?? recent.since;
      for (const subscriber of [...of(userId)]) subscriber.send({ id: toId(newest), event });
    },
    subscribe(subscriber, lastEventId) {
      const { userId } = subscriber.reader;
      const recent = recentOf(userId);
      subscribers.set(userId, of(userId).add(subscriber));
      for (const sent of toMissed(recent, lastEventId)) subscriber.send(sent);
      return toId(newest);
    },
    unsubscribe(subscriber) {
      const { userId } = subscriber.reader;
      of(userId).delete(subscriber);
      if (of(userId).size === 0) subscribers.delete(userId);
    },
    endStreamsOf({ userId, deviceId }) {
      for (const subscriber of [...of(userId)]) if (subscriber.reader.deviceId === deviceId) subscriber.end();
    },
    close() {
      for (const subscriber of [...subscribers.values()].flatMap((set) => [...set])) subscriber.end();
    },
  };

  function toMissed({ since, kept }: Recent, lastEventId: string | undefined): readonly Sent[] {
    if (lastEventId === undefined) return [];
    const number = toNumber(lastEventId);
    if (number < since || number > newest) return [{ id: toId(newest), event: { type: RESYNC } }];
    return kept
      .filter((one) => one.number > number)
      .map((one) => ({ id: toId(one.number), event: one.event }));
  }

  function toNumber(id: string): number {
    const [name, digits = ''] = id.split(/-(?=\d+$)/);
    return name === processName && digits !== '' ? Number(digits) : -1;
  }
}

function forgetOldest(recents: Map<string, Recent>): void {
  const [oldest] = recents.keys();
  if (recents.size > KEPT_PERSONS && oldest !== undefined) recents.delete(oldest);
}

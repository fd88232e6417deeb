import { type LiveEvent, type LiveMessage, RESYNC } from '@locked-in/contracts';

export type SentEvent = LiveEvent | { readonly type: typeof RESYNC };
export type Sent = {
  readonly id: string;
  readonly event: SentEvent;
  /** Of the request that led to it. */
  readonly requestId?: string | undefined;
};

export type RecentMessages = {
  /** Numbers a message and keeps it; nothing when its person has never listened, so can have missed nothing. */
  readonly keep: (message: LiveMessage) => Sent | undefined;
  /** What this person missed since then; from now on their messages are kept. */
  readonly since: (userId: string, lastEventId: string | undefined) => readonly Sent[];
  /** The id from which one can resume now. */
  readonly newestId: () => string;
};

const KEPT_PER_PERSON = 100;
const KEPT_PERSONS = 10_000;

type Kept = {
  readonly number: number;
  readonly event: LiveEvent;
  readonly requestId: string | undefined;
};

/** The last messages of one person. Everything after `since` is here. */
type Recent = { since: number; readonly kept: Kept[] };

/**
 * The last messages of whoever listened lately. Ids are numbered by this process and carry its name, so that an id of
 * another process or of longer ago is known to be one, and answered by `resync`.
 */
export function createRecentMessages(processName: string): RecentMessages {
  const recents = new Map<string, Recent>();
  let newest = 0;
  const toId = (number: number) => `${processName}-${number}`;
  const toSent = ({ number, event, requestId }: Kept): Sent => ({
    id: toId(number),
    event,
    ...(requestId !== undefined && { requestId }),
  });
  return {
    keep({ userId, event, requestId }) {
      const recent = recents.get(userId);
      if (recent === undefined) return undefined;
      newest += 1;
      const kept = { number: newest, event, requestId };
      recent.kept.push(kept);
      if (recent.kept.length > KEPT_PER_PERSON) recent.since = recent.kept.shift()?.number ?? recent.since;
      return toSent(kept);
    },
    since(userId, lastEventId) {
      const recent = recents.get(userId) ?? { since: newest, kept: [] };
      makeNewest(recents, userId, recent);
      if (lastEventId === undefined) return [];
      const number = toNumber(lastEventId, processName);
      if (number < recent.since || number > newest) return [{ id: toId(newest), event: { type: RESYNC } }];
      return recent.kept.filter((one) => one.number > number).map(toSent);
    },
    newestId: () => toId(newest),
  };
}

/** A map keeps the order of its insertions: the person who listened least lately is its first, and goes first. */
function makeNewest(recents: Map<string, Recent>, userId: string, recent: Recent): void {
  recents.delete(userId);
  recents.set(userId, recent);
  const [oldest] = recents.keys();
  if (recents.size > KEPT_PERSONS && oldest !== undefined) recents.delete(oldest);
}

function toNumber(id: string, processName: string): number {
  const [name, digits = ''] = id.split(/-(?=\d+$)/);
  return name === processName && digits !== '' ? Number(digits) : -1;
}

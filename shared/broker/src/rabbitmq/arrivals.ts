import { setImmediate as nextTick } from 'node:timers/promises';

/** What has arrived and waits to be handled. */
export type Arrivals<T> = {
  readonly push: (item: T) => void;
  /** Whatever is there and fits, at least one and in order, waiting for the first; nothing once `gone`. */
  readonly take: (room: Room<T>) => Promise<readonly T[]>;
};

/** How much is handled at once: what is made of it is a multiple of its bytes. */
export type Room<T> = {
  readonly items: number;
  readonly bytes: number;
  readonly bytesOf: (item: T) => number;
};

export function openArrivals<T>(gone: AbortSignal): Arrivals<T> {
  const items: T[] = [];
  let wake = () => {};
  gone.addEventListener('abort', () => wake());
  return {
    push: (item) => {
      items.push(item);
      wake();
    },
    take: async (room) => {
      if (items.length === 0 && !gone.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      await nextTick(); // the rest of what came in the same packet
      return gone.aborted ? [] : items.splice(0, countFitting(items, room));
    },
  };
}

function countFitting<T>(items: readonly T[], room: Room<T>): number {
  let bytes = 0;
  const tooMany = items.findIndex((item, index) => {
    bytes += room.bytesOf(item);
    return index === room.items || bytes > room.bytes;
  });
  return tooMany === -1 ? items.length : Math.max(1, tooMany);
}

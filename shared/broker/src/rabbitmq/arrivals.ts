import { setImmediate as nextTick } from 'node:timers/promises';
import { countFitting, type Room } from '../room.ts';

/** What has arrived and waits to be handled. */
export type Arrivals<T> = {
  readonly push: (item: T) => void;
  /** Whatever is there and fits, at least one and in order, waiting for the first; nothing once `gone`. */
  readonly take: (room: Room<T>) => Promise<readonly T[]>;
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

/** How much is handled at once: what is made of it is a multiple of its bytes. */
export type Room<T> = {
  readonly items: number;
  readonly bytes: number;
  readonly bytesOf: (item: T) => number;
};

/** Of a batch's bodies: they are opened, joined and sent on, so several times as much is held for a moment. */
export const BATCH_BYTES = 4 * 1024 * 1024;

/** How many from the first on fit: at least one, if there is any. */
export function countFitting<T>(items: readonly T[], room: Room<T>): number {
  let bytes = 0;
  const tooMany = items.findIndex((item, index) => {
    bytes += room.bytesOf(item);
    return index === room.items || bytes > room.bytes;
  });
  return tooMany === -1 ? items.length : Math.max(1, tooMany);
}

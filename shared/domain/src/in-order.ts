import type { SessionEvent } from './event.ts';

/** One event with its place in the stream: `seq` is dense from 0 and, unlike the clock, never lies. */
export type NumberedEvent = { readonly seq: number; readonly event: SessionEvent };

/**
 * The stream as it was recorded. Neither order of arrival nor repeats matter: delivery is at least once.
 *
 *     arrived  2 0 1 1 0
 *     in order 0 1 2
 */
export function inOrder(arrived: readonly NumberedEvent[]): readonly SessionEvent[] {
  return arrived
    .toSorted((a, b) => a.seq - b.seq)
    .filter(({ seq }, index, sorted) => seq !== sorted[index - 1]?.seq)
    .map(({ event }) => event);
}

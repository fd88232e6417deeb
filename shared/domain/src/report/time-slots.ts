import type { Interval } from '../grade.ts';
import type { LabelledSegment } from '../label.ts';
import { isHeld, isOnTask } from '../measure/standing.ts';

/** A quarter of an hour of UTC, from `atMs` on: every zone's hours are made of whole ones. */
export type TimeSlot = { readonly atMs: number; readonly heldMs: number; readonly onTaskMs: Interval };

const SLOT_MS = 15 * 60_000;

/**
 * Held time by quarter of an hour, in order, only where there is some. No zone decides here, so that a week can be cut
 * anew in another one.
 *
 *     held   [=========]   [==]
 *     slots  |  9 |  5 |  0 | 3 |      three of them
 */
export function toTimeSlots(segments: readonly LabelledSegment[]): readonly TimeSlot[] {
  const slots = new Map<number, TimeSlot>();
  for (const segment of segments.filter(isHeld)) {
    for (let atMs = startOfSlot(segment.startMs); atMs < segment.endMs; atMs += SLOT_MS) {
      const ms = Math.min(segment.endMs, atMs + SLOT_MS) - Math.max(segment.startMs, atMs);
      slots.set(atMs, add(slots.get(atMs) ?? emptySlot(atMs), segment, ms));
    }
  }
  return [...slots.values()].toSorted((a, b) => a.atMs - b.atMs);
}

function startOfSlot(ms: number): number {
  return Math.floor(ms / SLOT_MS) * SLOT_MS;
}

function emptySlot(atMs: number): TimeSlot {
  return { atMs, heldMs: 0, onTaskMs: { low: 0, high: 0 } };
}

function add({ atMs, heldMs, onTaskMs }: TimeSlot, segment: LabelledSegment, ms: number): TimeSlot {
  const low = onTaskMs.low + (isOnTask('off')(segment) ? ms : 0);
  const high = onTaskMs.high + (isOnTask('on')(segment) ? ms : 0);
  return { atMs, heldMs: heldMs + ms, onTaskMs: { low, high } };
}

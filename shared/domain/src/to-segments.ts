import { type Change, toChanges } from './changes.ts';
import type { SessionEvent } from './event.ts';
import { joinSegments } from './join-segments.ts';
import { afterEffect, FIRST_MOMENT, type Moment, sightOf } from './moment.ts';
import type { Segment } from './segment.ts';
import { readStream } from './stream.ts';

/**
 * Tiles the session: the segments cover [start, end) without its pauses exactly once.
 * Events in seq order. Empty unless the session has started and ended; for an open one, give `untilMs`.
 *
 *     events   start . a . . idle . back . left . . . b . paused . resumed . end
 *     segments [unobs][a----][away-][a----][unobs----][b-]        [b--------]
 */
export function toSegments(events: readonly SessionEvent[], untilMs?: number): readonly Segment[] {
  const stream = readStream(events);
  const endMs = stream?.ended?.occurredAtMs ?? untilMs;
  if (!stream || endMs === undefined) return [];
  const startMs = stream.started.occurredAtMs;
  return joinSegments(toPieces(toChanges(stream), startMs, endMs));
}

function toPieces(changes: readonly Change[], startMs: number, endMs: number): readonly Segment[] {
  const pieces: Segment[] = [];
  let moment: Moment = FIRST_MOMENT;
  let fromMs = startMs;
  for (const { atMs, effect } of [...changes, { atMs: endMs, effect: {} }]) {
    const toMs = Math.min(atMs, endMs);
    if (toMs > fromMs && !moment.isPaused) pieces.push({ startMs: fromMs, endMs: toMs, ...sightOf(moment) });
    fromMs = Math.max(fromMs, toMs);
    moment = afterEffect(moment, effect);
  }
  return pieces;
}

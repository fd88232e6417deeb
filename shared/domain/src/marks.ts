import type { SessionMark } from './analysis.ts';
import type { SessionEvent } from './event.ts';
import { type EventOf, readStream } from './stream.ts';

/**
 * What was held during the session, and what the person let through with which reason: points, not stretches, so no
 * measure knows of them. Events in seq order. What was forgotten leaves no mark.
 */
export function toMarks(events: readonly SessionEvent[]): readonly SessionMark[] {
  const stream = readStream(events);
  if (!stream) return [];
  const forgotten = stream.all.filter((event) => event.kind === 'forgotten');
  return stream.during.filter(isMark).filter(isKept(forgotten)).map(toMark);
}

type Marking = EventOf<'site-held' | 'override'>;

function isMark(event: SessionEvent): event is Marking {
  return event.kind === 'site-held' || event.kind === 'override';
}

function isKept(forgotten: readonly EventOf<'forgotten'>[]) {
  return ({ occurredAtMs }: Marking) =>
    !forgotten.some(({ fromMs, toMs }) => fromMs <= occurredAtMs && occurredAtMs < toMs);
}

function toMark(event: Marking): SessionMark {
  const { occurredAtMs: atMs, site } = event;
  if (event.kind === 'site-held') return { atMs, kind: 'held', site };
  return { atMs, kind: 'override', site, minutes: event.minutes, reason: event.reason };
}

import type { SessionEvent } from './event.ts';
import type { Effect } from './moment.ts';
import type { Page } from './segment.ts';
import type { EventOf, SessionStream } from './stream.ts';
import { isKind } from './stream.ts';

export type Change = { readonly atMs: number; readonly effect: Effect };

/**
 * When what became true, sorted by time. Two kinds of facts are told late and take effect earlier:
 * idleness began when input stopped, an interruption began at the last proof of life.
 *
 *     told       page . . . . . . went-idle . . came-back
 *     true       page . . [away---------------] page
 *                         ^ sinceMs
 */
export function toChanges({ started, during, all }: SessionStream): readonly Change[] {
  const floor = { previousMs: started.occurredAtMs, inputMs: started.occurredAtMs };
  const told = during.flatMap((event) => {
    const atMs = trueSinceMs(event, floor);
    const effect = effectOf(event);
    floor.previousMs = event.occurredAtMs;
    if (effect?.input) floor.inputMs = atMs;
    return effect ? [{ atMs, effect }] : [];
  });
  return [...told, ...all.filter(isKind('forgotten')).flatMap(toForgetting)].toSorted(
    (a, b) => a.atMs - b.atMs,
  );
}

/** Never before what contradicts it: an event is proof of life, a change of input is proof of hands. */
function trueSinceMs(event: SessionEvent, floor: { previousMs: number; inputMs: number }): number {
  if (event.kind === 'went-idle') return within(event.sinceMs, floor.inputMs, event.occurredAtMs);
  if (event.kind === 'interrupted') return within(event.lastSeenMs, floor.previousMs, event.occurredAtMs);
  return event.occurredAtMs;
}

function within(ms: number, lowestMs: number, highestMs: number): number {
  return Math.min(Math.max(ms, lowestMs), highestMs);
}

function effectOf(event: SessionEvent): Effect | undefined {
  switch (event.kind) {
    case 'page-shown':
      return { shown: { kind: 'page', page: toPage(event), audible: event.audible } };
    case 'private-shown':
      return { shown: { kind: 'private' } };
    case 'browser-left':
      return { shown: { kind: 'left' } };
    case 'went-idle':
      return { input: 'idle' };
    case 'locked':
      return { input: 'locked' };
    case 'came-back':
      return { input: 'active' };
    case 'interrupted':
      return { shown: { kind: 'nothing' }, input: 'active' };
    case 'session-paused':
      return { isPaused: true };
    case 'session-resumed':
      return { isPaused: false };
    default:
      return undefined;
  }
}

function toPage({ site, path, title }: EventOf<'page-shown'>): Page {
  return { site, ...(path !== undefined && { path }), ...(title && { title }) };
}

function toForgetting({ fromMs, toMs }: EventOf<'forgotten'>): readonly Change[] {
  if (toMs <= fromMs) return [];
  return [
    { atMs: fromMs, effect: { forgotten: 1 } },
    { atMs: toMs, effect: { forgotten: -1 } },
  ];
}

import { toSegments } from '@locked-in/domain';
import { type Journal, readEvents, type SessionRecord } from '../platform/database.ts';

type Known = {
  readonly sessionId: string;
  readonly nextSeq: number;
  readonly atMs: number;
  readonly lengthMs: number;
  readonly observedMs: number;
  readonly heldMs: number;
  readonly isObserved: boolean;
  readonly isHeld: boolean;
};

/** `coverage`: observed ÷ elapsed so far, 0–1. `heldMs`: the browser in front and somebody there. */
export type SoFar = { readonly coverage: number; readonly heldMs: number };

let known: Known | undefined;

/**
 * A long session has thousands of events and pages ask every two seconds: until the
 * next event everything goes on as it was, so that nothing need be read again.
 */
export async function readCoverage(db: Journal, session: SessionRecord, nowMs: number): Promise<SoFar> {
  const isKnown = known?.sessionId === session.sessionId && known.nextSeq === session.nextSeq;
  const from = isKnown && known && known.atMs <= nowMs ? known : await measure(db, session, nowMs);
  known = from;
  const sinceMs = session.timer.state === 'running' ? nowMs - from.atMs : 0;
  const lengthMs = from.lengthMs + sinceMs;
  const observedMs = from.observedMs + (from.isObserved ? sinceMs : 0);
  return {
    coverage: lengthMs > 0 ? observedMs / lengthMs : 0,
    heldMs: from.heldMs + (from.isHeld ? sinceMs : 0),
  };
}

/** Reads a millisecond further than it counts, to know what goes on from here. */
async function measure(db: Journal, session: SessionRecord, atMs: number): Promise<Known> {
  const { sessionId, nextSeq, timer } = session;
  const aheadMs = timer.state === 'running' ? 1 : 0;
  const segments = toSegments(await readEvents(db, sessionId), atMs + aheadMs);
  const observed = segments.filter(({ presence }) => presence !== 'unobserved');
  const isObserved = observed.length > 0 && observed.at(-1) === segments.at(-1);
  const held = observed.filter(({ presence }) => presence !== 'away');
  const isHeld = held.length > 0 && held.at(-1) === segments.at(-1);
  return {
    sessionId,
    nextSeq,
    atMs,
    lengthMs: sum(segments) - aheadMs,
    observedMs: sum(observed) - (isObserved ? aheadMs : 0),
    heldMs: sum(held) - (isHeld ? aheadMs : 0),
    isObserved,
    isHeld,
  };
}

function sum(segments: readonly { readonly startMs: number; readonly endMs: number }[]): number {
  return segments.reduce((total, { startMs, endMs }) => total + endMs - startMs, 0);
}

import type { SessionSummary } from './analysis.ts';
import type { SessionEvent } from './event.ts';
import type { EventOf, SessionStream } from './stream.ts';
import { isKind, readStream } from './stream.ts';

/**
 * What the stream says about the session as a whole; undefined while its start is not there.
 * Events in seq order. `isComplete` is the caller's word: only who stores the chunks knows of gaps.
 */
export function foldSession(
  sessionId: string,
  events: Parameters<typeof readStream>[0],
  isComplete: boolean,
): SessionSummary | undefined {
  const stream = readStream(events);
  if (!stream) return undefined;
  const { started, ended } = stream;
  return {
    sessionId,
    intent: started.intent,
    mode: started.mode,
    plannedMs: plannedMsOf(stream),
    timeZone: started.timeZone,
    startedAtMs: started.occurredAtMs,
    endedAtMs: ended?.occurredAtMs,
    endReason: ended?.reason,
    forecast: started.forecast,
    armed: started.armed,
    goalId: started.goalId,
    log: logOf(stream),
    isComplete,
  };
}

/** What late events say of a session whose earlier ones are gone. */
export type Afterword = Pick<SessionSummary, 'endedAtMs' | 'endReason' | 'log'>;

/** Its end, where that was not known yet, and its log. Events in seq order, the session's start not among them. */
export function foldAfterword(events: readonly SessionEvent[], hasEnded: boolean): Afterword {
  const endIndex = hasEnded ? 0 : events.findIndex(isKind('session-ended'));
  if (endIndex < 0) return {};
  const ended = hasEnded ? undefined : events.find(isKind('session-ended'));
  const log = lastLogIn(events.slice(endIndex));
  return {
    ...(ended && { endedAtMs: ended.occurredAtMs, endReason: ended.reason }),
    ...(log && { log }),
  };
}

/** An extension names the whole new length, so the last one counts. */
function plannedMsOf({ started, during }: SessionStream): number | undefined {
  return during.findLast(isKind('session-extended'))?.plannedMs ?? started.plannedMs;
}

/**
 * A log may be written again; the last one counts. What was written before the end, or neither grades nor skips, is none:
 * it would open what is sealed.
 */
function logOf({ all }: SessionStream): SessionSummary['log'] {
  const endIndex = all.findIndex(isKind('session-ended'));
  return endIndex < 0 ? undefined : lastLogIn(all.slice(endIndex));
}

function lastLogIn(events: readonly SessionEvent[]): SessionSummary['log'] {
  const logged = events.filter(isKind('logged')).findLast(isGradedOrSkipped);
  return logged && withoutEnvelope(logged);
}

function isGradedOrSkipped({ quality, distraction, skipped }: EventOf<'logged'>): boolean {
  return quality !== undefined || distraction !== undefined || skipped === true;
}

function withoutEnvelope({ kind, occurredAtMs, ...log }: EventOf<'logged'>): SessionSummary['log'] {
  return log;
}

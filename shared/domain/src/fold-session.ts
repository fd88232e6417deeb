import { addToLog, type Log } from './add-to-log.ts';
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
  const log = logOf(stream);
  return {
    sessionId,
    intent: started.intent || (log?.intent ?? ''),
    mode: started.mode,
    plannedMs: plannedMsOf(stream),
    timeZone: started.timeZone,
    startedAtMs: started.occurredAtMs,
    endedAtMs: ended?.occurredAtMs,
    endReason: ended?.reason,
    forecast: started.forecast,
    armed: started.armed,
    goalId: started.goalId,
    log,
    isComplete,
  };
}

/** What the session was for: as it was declared, or else as it was said before anything was revealed. */
export function intentOf(events: Parameters<typeof readStream>[0]): string {
  return foldSession('', events, false)?.intent ?? '';
}

/** What late events say of a session whose earlier ones are gone. */
export type Afterword = Pick<SessionSummary, 'endedAtMs' | 'endReason' | 'log'>;

/** Its end, where that was not known yet, and its log. Events in seq order, the session's start not among them. */
export function foldAfterword(
  events: readonly SessionEvent[],
  known: Pick<SessionSummary, 'endedAtMs' | 'log'>,
): Afterword {
  const hasEnded = known.endedAtMs !== undefined;
  const endIndex = hasEnded ? 0 : events.findIndex(isKind('session-ended'));
  if (endIndex < 0) return {};
  const ended = hasEnded ? undefined : events.find(isKind('session-ended'));
  const log = foldLogs(events.slice(endIndex), known.log);
  return {
    ...(ended && { endedAtMs: ended.occurredAtMs, endReason: ended.reason }),
    ...(log && { log }),
  };
}

/** An extension names the whole new length, so the last one counts. */
function plannedMsOf({ started, during }: SessionStream): number | undefined {
  return during.findLast(isKind('session-extended'))?.plannedMs ?? started.plannedMs;
}

/** What was written before the end is no log: it would open what is sealed. */
function logOf({ all }: SessionStream): Log | undefined {
  const endIndex = all.findIndex(isKind('session-ended'));
  return endIndex < 0 ? undefined : foldLogs(all.slice(endIndex));
}

function foldLogs(events: readonly SessionEvent[], before?: Log): Log | undefined {
  return events.filter(isKind('logged')).map(withoutEnvelope).reduce(addToLog, before);
}

function withoutEnvelope({ kind, occurredAtMs, ...log }: EventOf<'logged'>): Log {
  return log;
}

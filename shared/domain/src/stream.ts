import type { SessionEvent } from './event.ts';

export type EventOf<Kind extends SessionEvent['kind']> = Extract<SessionEvent, { kind: Kind }>;

/** One session's stream taken apart. Times never run back in it: a clock that was set back stands still. */
export type SessionStream = {
  readonly started: EventOf<'session-started'>;
  readonly ended: EventOf<'session-ended'> | undefined;
  /** What happened after the start and before the end. */
  readonly during: readonly SessionEvent[];
  /** Everything after the start, also what came after the end: the log, what was forgotten. */
  readonly all: readonly SessionEvent[];
};

/** Reads events in seq order; undefined while the start is not there. */
export function readStream(events: readonly SessionEvent[]): SessionStream | undefined {
  const startIndex = events.findIndex(isKind('session-started'));
  const [started, ...all] = withForwardTime(events.slice(Math.max(0, startIndex)));
  if (started?.kind !== 'session-started') return undefined;
  const endIndex = all.findIndex(isKind('session-ended'));
  const ended = all.find(isKind('session-ended'));
  return { started, ended, all, during: endIndex < 0 ? all : all.slice(0, endIndex) };
}

export function isKind<const Kind extends SessionEvent['kind']>(kind: Kind) {
  return (event: SessionEvent): event is EventOf<Kind> => event.kind === kind;
}

function withForwardTime(events: readonly SessionEvent[]): readonly SessionEvent[] {
  let latestMs = 0;
  return events.map((event) => {
    latestMs = Math.max(latestMs, event.occurredAtMs);
    return event.occurredAtMs === latestMs ? event : { ...event, occurredAtMs: latestMs };
  });
}

import { IDLE_TIMER, type SessionStarted, sightToEvents, stepTimer } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';
import type { Advance, Moment } from './advance-session.ts';
import { cuePlans } from './cue-plans.ts';

/** What a session starts with. `isAuto`: whether its focus phases follow each other by themselves. */
export type Declared = Omit<SessionStarted, 'kind'> & { readonly isAuto?: boolean | undefined };

/** A new session with its first sight. */
export function startSession(
  sessionId: string,
  { isAuto, ...started }: Declared,
  { nowMs, browserLife, sight, mayCue }: Moment,
): Advance {
  const step = stepTimer(IDLE_TIMER, { kind: 'start', started, isAuto }, nowMs);
  const facts = sightToEvents(undefined, sight, nowMs);
  const session: SessionRecord = {
    sessionId,
    intent: started.intent,
    mode: started.mode,
    scheduleId: started.scheduleId,
    ...(started.armed && { armed: started.armed }),
    timer: step.state,
    startedAtMs: nowMs,
    openSinceMs: nowMs,
    nextSeq: 0,
    sealedUpTo: 0,
    lastAtMs: nowMs,
    lastSeenMs: nowMs,
    lastHeldMs: nowMs,
    browserLife,
    sight,
    isLogged: false,
    reflect: 'none',
    isComplete: false,
    checks: 0,
    nextCheckAtMs: 0,
  };
  const events = [...step.events, ...facts.map((fact) => ({ ...fact, occurredAtMs: nowMs }))];
  return cuePlans({ session, events }, { nowMs, mayCue });
}

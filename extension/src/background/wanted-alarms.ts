import { endsAt, type Timer } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';

/** `look`: proof of life, and sending in a session · `end`: the time of the session or of a phase is over · `send`: outside a session, send what there is · `retry`: send again. */
export type AlarmName = 'look' | 'end' | 'send' | 'retry';

export type WantedAlarm = {
  readonly name: AlarmName;
  readonly periodInMinutes?: number | undefined;
  readonly when?: number | undefined;
};

const SLACK_MS = 1_000;

/** The alarms of a session, or of none. Alarms only wake: what is true stands in the journal. */
export function wantedAlarms(session: SessionRecord | undefined, nowMs: number): readonly WantedAlarm[] {
  if (!session || session.timer.state === 'idle') return [{ name: 'send', periodInMinutes: 60 }];
  const endMs = wakesAt(session.timer, nowMs);
  return [
    { name: 'look', periodInMinutes: 0.5 },
    ...(endMs === undefined ? [] : [{ name: 'end', when: endMs - (session.clockAheadMs ?? 0) } as const]),
  ];
}

export type SetAlarm = {
  readonly name: string;
  readonly periodInMinutes?: number | undefined;
  readonly scheduledTime: number;
};

/** Alarms go by the wall clock: after it was set back, one that comes every minute would not come for hours. */
export function isStillSet(found: SetAlarm, wanted: WantedAlarm, nowMs: number): boolean {
  if (found.name !== wanted.name || found.periodInMinutes !== wanted.periodInMinutes) return false;
  if (wanted.when !== undefined) return Math.abs(found.scheduledTime - wanted.when) < SLACK_MS;
  return found.scheduledTime - nowMs < (wanted.periodInMinutes ?? 0) * 60_000 + SLACK_MS;
}

/** The end of the session or of a phase; a break also rings when nothing begins by itself after it. */
function wakesAt(timer: Timer, nowMs: number): number | undefined {
  if (timer.state === 'running') return endsAt(timer, nowMs);
  const breakEndsAtMs = timer.state === 'paused' ? timer.breakEndsAtMs : undefined;
  return breakEndsAtMs !== undefined && breakEndsAtMs > nowMs ? breakEndsAtMs : undefined;
}

import { endsAt } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';

/** `look`: proof of life · `end`: the session's time is over · `send`: send what there is · `retry`: send again. */
export type AlarmName = 'look' | 'end' | 'send' | 'retry';

export type WantedAlarm = {
  readonly name: AlarmName;
  readonly periodInMinutes?: number | undefined;
  readonly when?: number | undefined;
};

/** The alarms of a session, or of none. Alarms only wake: what is true stands in the journal. */
export function wantedAlarms(session: SessionRecord | undefined, nowMs: number): readonly WantedAlarm[] {
  if (!session || session.timer.state === 'idle') return [{ name: 'send', periodInMinutes: 60 }];
  const endMs = session.timer.state === 'running' ? endsAt(session.timer, nowMs) : undefined;
  return [
    { name: 'look', periodInMinutes: 0.5 },
    { name: 'send', periodInMinutes: 5 },
    ...(endMs === undefined ? [] : [{ name: 'end', when: endMs } as const]),
  ];
}

import { focusNumber } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';

/** Something the clock brought about, worth a sound. `key` names it for good, so that it sounds once. */
export type Chime = {
  readonly key: string;
  readonly kind: 'end' | 'break' | 'focus' | 'wait';
  readonly atMs: number;
  readonly intent: string;
};

/** What is older than this is no news any more: a browser that starts in the evening does not ring for the morning. */
const STALE_AFTER_MS = 60_000;

/** What the clock has just brought about in this session, if anything. */
export function chimeOf(session: SessionRecord, nowMs: number): Chime | undefined {
  const moment = momentOf(session, nowMs);
  if (!moment || nowMs - moment.atMs > STALE_AFTER_MS) return undefined;
  const { sessionId, intent } = session;
  return { key: `${sessionId} ${moment.kind} ${moment.number ?? ''}`, intent, ...moment };
}

type Passed = Pick<Chime, 'kind' | 'atMs'> & { readonly number?: number | undefined };

function momentOf(session: SessionRecord, nowMs: number): Passed | undefined {
  const { timer, endedAtMs, endReason } = session;
  if (endedAtMs !== undefined) return endReason === 'finished' ? { kind: 'end', atMs: endedAtMs } : undefined;
  if (timer.state === 'idle' || !timer.plan) return undefined;
  const { number } = focusNumber(timer.plan);
  if (timer.state === 'running') {
    const { isAuto } = timer.plan;
    return isAuto && number > 1 ? { kind: 'focus', atMs: timer.sinceMs ?? 0, number } : undefined;
  }
  if (timer.breakEndsAtMs === undefined) return undefined;
  return nowMs >= timer.breakEndsAtMs
    ? { kind: 'wait', atMs: timer.breakEndsAtMs, number }
    : { kind: 'break', atMs: timer.pausedAtMs, number };
}

import { duePlans, pausedFor, planKey, type SessionEvent, type Sight, toArrivals } from '@locked-in/domain';
import type { SessionRecord } from '../platform/database.ts';
import type { Advance } from './advance-session.ts';

type CueMoment = {
  readonly nowMs: number;
  /** Cues are wanted now. What nobody would be told of is no cue. */
  readonly mayCue?: boolean | undefined;
  /** What was shown before this look. */
  readonly before?: Sight | undefined;
};

/** The cues of armed plans that come at this look, while somebody is there. */
export function cuePlans(advance: Advance, { nowMs, mayCue, before }: CueMoment): Advance {
  const { session, events } = advance;
  const { armed = [], timer, sight, cuedAt = {} } = session;
  if (armed.length === 0 || timer.state !== 'running') return advance;
  const site = siteOf(sight);
  const arrivedAt = toArrivals(armed, session.arrivedAt ?? {}, { before: siteOf(before), now: site, nowMs });
  const elapsedMs = nowMs - session.startedAtMs - pausedFor(timer, nowMs);
  const isThere = mayCue === true && sight?.input.kind === 'active';
  const due = isThere ? duePlans(armed, { cuedAt, arrivedAt }, { nowMs, elapsedMs, site }) : [];
  const told = Object.fromEntries(due.map((plan) => [planKey(plan), nowMs]));
  const cues = due.map(({ cue, solutionId }): SessionEvent => {
    return { kind: 'plan-cued', cue, ...(solutionId && { solutionId }), occurredAtMs: nowMs };
  });
  return {
    session: { ...session, arrivedAt, ...(due.length > 0 && { cuedAt: { ...cuedAt, ...told } }) },
    events: [...events, ...cues],
  };
}

/** What is older is no news any more. */
export const FRESH_CUE_MS = 60_000;

/** The plan whose cue came last, if within `withinMs`. */
export function lastCued({ armed = [], cuedAt = {} }: SessionRecord, nowMs: number, withinMs: number) {
  const cued = armed
    .flatMap((plan) => ({ plan, atMs: cuedAt[planKey(plan)] ?? Number.NEGATIVE_INFINITY }))
    .toSorted((a, b) => b.atMs - a.atMs)[0];
  return cued && nowMs - cued.atMs <= withinMs ? cued : undefined;
}

function siteOf(sight: Sight | undefined): string | undefined {
  return sight?.shown?.kind === 'page' ? sight.shown.site : undefined;
}

import type { IfThen } from './plan.ts';
import { isOnList } from './privacy/host-list.ts';

/** When each plan's cue came last, by solution, in UTC milliseconds. */
export type CuedAt = Readonly<Record<string, number>>;

/** What a running session shows now. `site`: that of the shown page. */
export type CueMoment = {
  readonly nowMs: number;
  /** Since the start, without pauses. */
  readonly elapsedMs: number;
  readonly site?: string | undefined;
};

const CUES_APART_MS = 10 * 60_000;

/** The name of a plan where its cues are counted. */
export function planKey({ solutionId, cue }: IfThen): string {
  return solutionId ?? cue;
}

/**
 * The plans whose cue comes now. `start` and `time` come once; a site each time it is arrived at, at most every ten
 * minutes. `arrivedAt`: when the site of a plan was last arrived at.
 *
 *     site   a . a . a . left . a         cue at the first and, ten minutes on, at the last
 *            !              10 min !
 */
export function duePlans(
  plans: readonly IfThen[],
  { cuedAt, arrivedAt }: { readonly cuedAt: CuedAt; readonly arrivedAt: CuedAt },
  moment: CueMoment,
): readonly IfThen[] {
  return plans.filter((plan) => {
    const { trigger } = plan;
    const lastMs = cuedAt[planKey(plan)];
    if (trigger === undefined) return false;
    if (trigger.kind === 'start') return lastMs === undefined;
    if (trigger.kind === 'time') return lastMs === undefined && moment.elapsedMs >= trigger.afterMs;
    if (!isAt(plan, moment.site)) return false;
    const hasArrived = (arrivedAt[planKey(plan)] ?? moment.nowMs) > (lastMs ?? -1);
    return hasArrived && moment.nowMs - (lastMs ?? -CUES_APART_MS) >= CUES_APART_MS;
  });
}

/** When the sites of plans were arrived at, after one more look. */
export function toArrivals(
  plans: readonly IfThen[],
  arrivedAt: CuedAt,
  {
    before,
    now,
    nowMs,
  }: { readonly before?: string | undefined; readonly now?: string | undefined; readonly nowMs: number },
): CuedAt {
  const arrived = plans.filter((plan) => isAt(plan, now) && !isAt(plan, before));
  if (arrived.length === 0) return arrivedAt;
  return { ...arrivedAt, ...Object.fromEntries(arrived.map((plan) => [planKey(plan), nowMs])) };
}

function isAt({ trigger }: IfThen, site: string | undefined): boolean {
  if (trigger?.kind !== 'site' || site === undefined) return false;
  return isOnList(site, [trigger.site.toLowerCase().replace(/:\d+$/, '')]);
}

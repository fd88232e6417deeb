import { type IfThen, isOnList } from '@locked-in/domain';
import type { NamedPlan, TryingStatus } from '../trying-messages.ts';
import type { Asking } from './ask-in-time.ts';

/** What is to be tried, as this browser knows it. */
export type Trying = {
  /** Armed here. `sentIn`: the session whose declaration tells the server of it. */
  readonly here: readonly (NamedPlan & { readonly sentIn?: string | undefined })[];
  /** Armed at the server, as it said last. */
  readonly there: readonly NamedPlan[];
  /** Not in the sessions that are declared here. */
  readonly off: readonly string[];
  /** When the server was asked last, and how that went. */
  readonly asking?: Asking | undefined;
  readonly snoozedUntilMs?: number | undefined;
};

export const NOTHING_TRIED: Trying = { here: [], there: [], off: [] };
/** As many as a declaration may hold. */
const MOST = 16;

/** Each once; of what both know the server's words count. */
export function toPlans({ here, there, off }: Trying): TryingStatus['plans'] {
  const own = here.filter(isNotIn(there)).map(({ sentIn: _, ...plan }) => plan);
  return [...there, ...own].map((plan) => (off.includes(plan.solutionId) ? { ...plan, isOff: true } : plan));
}

/** What a session is declared with. */
export function toArmed(trying: Trying): readonly IfThen[] {
  const on = toPlans(trying).filter(({ isOff }) => !isOff);
  return on.slice(0, MOST);
}

export function arm(trying: Trying, plan: NamedPlan): Trying {
  const { here, off } = disarm(trying, plan.solutionId);
  return { ...trying, here: [...here, plan], off: off.filter((id) => id !== plan.solutionId) };
}

/** What the server has armed is only left out here: the person says it there. */
export function disarm(trying: Trying, solutionId: string): Trying {
  const isThere = trying.there.some((plan) => plan.solutionId === solutionId);
  const off = trying.off.filter((id) => id !== solutionId);
  return {
    ...trying,
    here: trying.here.filter((plan) => plan.solutionId !== solutionId),
    off: isThere ? [...off, solutionId] : off,
  };
}

export function setOn(trying: Trying, solutionId: string, isOn: boolean): Trying {
  const off = trying.off.filter((id) => id !== solutionId);
  return { ...trying, off: isOn ? off : [...off, solutionId] };
}

type Declared = { readonly sessionId: string; readonly armed?: readonly IfThen[] | undefined };

/** A session was declared with some of them, and tells the server of these. */
export function declaredIn(trying: Trying, session: Declared): Trying {
  const sentIn = session.sessionId;
  const here = trying.here.map((plan) => (isUntold(session)(plan) ? { ...plan, sentIn } : plan));
  return { ...trying, here };
}

export function isUntold({ armed = [] }: Declared) {
  return ({ solutionId, sentIn }: Trying['here'][number]): boolean =>
    sentIn === undefined && armed.some((plan) => plan.solutionId === solutionId);
}

/**
 * The server's word. What it has been told of is its own from then on: what it does not name any more is not armed any
 * more. `isTold`: whether it holds the session by its id.
 */
export function heard(
  trying: Trying,
  {
    armed,
    isTold,
  }: { readonly armed: readonly NamedPlan[]; readonly isTold: (sessionId: string) => boolean },
): Trying {
  const here = trying.here
    .filter(isNotIn(armed))
    .filter(({ sentIn }) => sentIn === undefined || !isTold(sentIn));
  const known = [...armed, ...here].map(({ solutionId }) => solutionId);
  return {
    ...trying,
    here,
    there: armed,
    off: trying.off.filter((id) => known.includes(id)),
  };
}

/** That server's word counts no more, and no other has been told of what was armed here. */
export function withoutServer({ here, off, snoozedUntilMs }: Trying): Trying {
  const own = here.map(({ sentIn: _, ...plan }) => plan);
  const known = own.map(({ solutionId }) => solutionId);
  return { here: own, there: [], off: off.filter((id) => known.includes(id)), snoozedUntilMs };
}

/** Plans that wait for a site name it. */
export function withoutSite(trying: Trying, site: string): Trying {
  const isFor = ({ trigger }: NamedPlan) => trigger?.kind === 'site' && isOnList(trigger.site, [site]);
  const [here, there] = [
    trying.here.filter((plan) => !isFor(plan)),
    trying.there.filter((plan) => !isFor(plan)),
  ];
  return { ...trying, here, there };
}

function isNotIn(plans: readonly NamedPlan[]) {
  return ({ solutionId }: NamedPlan): boolean => !plans.some((plan) => plan.solutionId === solutionId);
}
